using CooperationPortal.Core.Comments;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Comments;

/// <summary>What colleagues said of a record, and a form for one more. Opening it reads what called the reader here.</summary>
public sealed class IndexModel(CommentQueries comments, CommentService service, DraftQueries drafts, Text text) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Kind { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid RecordId { get; set; }

    [BindProperty]
    public CommentInput Input { get; set; } = new();

    public CommentThread Thread { get; private set; } = null!;

    /// <summary>The page of the record for staff: the draft in review, else the history; null where the reader has neither.</summary>
    public string? RecordUrl { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid? before, CancellationToken cancellationToken)
    {
        if (!await FindAsync(before, cancellationToken))
        {
            return NotFound();
        }

        await service.ReadAsync(RecordId, this.Actor(), cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (RecordLinks.KindOf(Kind) is not { } kind)
        {
            return NotFound();
        }

        if (!await this.TrySaveAsync(nameof(Input), () => service.AddAsync(kind, RecordId, Input, this.Actor(), cancellationToken)))
        {
            return await FindAsync(null, cancellationToken) ? Page() : NotFound();
        }

        TempData.SetFlash(text["Comments.Added"]);
        return LocalRedirect(RecordLinks.Comments(kind, RecordId));
    }

    private async Task<bool> FindAsync(Guid? before, CancellationToken cancellationToken)
    {
        if (RecordLinks.KindOf(Kind) is not { } kind
            || await comments.OpenAsync(kind, RecordId, before, this.Actor(), cancellationToken) is not { } thread)
        {
            return false;
        }

        Thread = thread;
        ViewData.SetColleagues(await comments.ColleaguesAsync(kind, RecordId, this.Actor(), cancellationToken));
        RecordUrl = await drafts.KindOfAsync(RecordId, cancellationToken) is not null
            ? RecordLinks.Review(RecordId)
            : RecordLinks.History(kind, RecordId);
        return true;
    }
}
