using CooperationPortal.Core.Press;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.PageSupport.Press;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Press;

/// <summary>Deletes the text of an article; what was quoted stays with its records.</summary>
[Authorize(Policy = Policies.Editor)]
public sealed class DeleteModel(PressArticleQueries queries, PressArticleService articles, Text text) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public PressArticle Article { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await queries.FindAsync(Id, this.Actor(), cancellationToken) is not { } article)
        {
            return NotFound();
        }

        Article = article;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await articles.DeleteAsync(Id, this.Actor(), cancellationToken);
        TempData.SetFlash(text["Press.Deleted"]);
        return LocalRedirect(PressLinks.List);
    }
}
