using CooperationPortal.Core.Press;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.PageSupport.Press;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Press;

/// <summary>Takes a new article.</summary>
[Authorize(Policy = Policies.Editor)]
public sealed class NewModel(PressArticleService articles, Text text) : PageModel
{
    /// <summary>Given with the empty form, so that a form sent twice makes one article.</summary>
    [BindProperty]
    public Guid Id { get; set; }

    [BindProperty]
    public PressArticleInput Input { get; set; } = new();

    public void OnGet()
    {
        Id = Guid.CreateVersion7();
        Input.Language = text.Culture;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Id == Guid.Empty)
        {
            return BadRequest();
        }

        return await this.TrySaveAsync(nameof(Input), () => articles.SaveAsync(Id, Input, this.Actor(), cancellationToken))
            ? LocalRedirect(PressLinks.Article(Id))
            : Page();
    }
}
