using CooperationPortal.Core.Comments;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Comments;

/// <summary>Takes an own comment back; that it was there stays visible, and the history keeps what it said.</summary>
public sealed class RemoveModel(CommentQueries comments, CommentService service, Text text) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid CommentId { get; set; }

    /// <summary>Row version of the comment that the author has seen.</summary>
    [BindProperty]
    public uint Version { get; set; }

    public OwnComment Comment { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await FindAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        await service.RemoveAsync(CommentId, Version, this.Actor(), cancellationToken);
        TempData.SetFlash(text["Comments.RemovedDone"]);
        return LocalRedirect(RecordLinks.Comments(Comment.Kind, Comment.RecordId));
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        Comment = (await comments.OwnAsync(CommentId, this.Actor(), cancellationToken))!;
        return Comment is not null;
    }
}
