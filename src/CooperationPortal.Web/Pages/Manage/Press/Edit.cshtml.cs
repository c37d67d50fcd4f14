using CooperationPortal.Core.Press;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Press;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Press;

/// <summary>Mends the text of an article or what is known of it.</summary>
[Authorize(Policy = Policies.Editor)]
public sealed class EditModel(PressArticleQueries queries, PressArticleService articles) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public PressArticleInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await queries.FindAsync(Id, this.Actor(), cancellationToken) is not { } article)
        {
            return NotFound();
        }

        Input = article.ToInput();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await queries.FindAsync(Id, this.Actor(), cancellationToken) is null)
        {
            return NotFound();
        }

        return await this.TrySaveAsync(nameof(Input), () => articles.SaveAsync(Id, Input, this.Actor(), cancellationToken))
            ? LocalRedirect(PressLinks.Article(Id))
            : Page();
    }
}
