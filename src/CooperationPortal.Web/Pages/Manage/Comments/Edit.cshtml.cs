using CooperationPortal.Core.Comments;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Comments;

/// <summary>An own comment in other words; what was said before stays in the history.</summary>
public sealed class EditModel(CommentQueries comments, CommentService service, Text text) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid CommentId { get; set; }

    [BindProperty]
    public CommentInput Input { get; set; } = new();

    public OwnComment Comment { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        Input = Comment.Input;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!await this.TrySaveAsync(nameof(Input), () => service.EditAsync(CommentId, Input, this.Actor(), cancellationToken)))
        {
            return Page();
        }

        TempData.SetFlash(text["Comments.Saved"]);
        return LocalRedirect(RecordLinks.Comments(Comment.Kind, Comment.RecordId));
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (await comments.OwnAsync(CommentId, this.Actor(), cancellationToken) is not { } found)
        {
            return false;
        }

        Comment = found;
        ViewData.SetColleagues(await comments.ColleaguesAsync(found.Kind, found.RecordId, this.Actor(), cancellationToken));
        return true;
    }
}
