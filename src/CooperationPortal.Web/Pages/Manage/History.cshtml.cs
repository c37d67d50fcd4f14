using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Changes;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage;

/// <summary>Who did what to a record, and what changed.</summary>
public sealed class HistoryModel(
    HistoryQueries history,
    IEnumerable<IReviewService> reviews,
    IEnumerable<IVisibilityService> visibility,
    Text text) : PageModel
{
    private object? input;

    public RecordHistory History { get; private set; } = null!;

    /// <summary>The live record, where there is one that this reader may hide or show.</summary>
    public LiveCase? Live { get; private set; }

    public bool MayMerge => Live is { MayRestore: true } && History.Kind is RecordKind.Institution;

    public async Task<IActionResult> OnGetAsync(
        string kind, Guid recordId, long? before, CancellationToken cancellationToken)
    {
        if (RecordLinks.KindOf(kind) is not { } recordKind
            || await history.OfRecordAsync(recordKind, recordId, before, this.Actor(), cancellationToken) is not { } found)
        {
            return NotFound();
        }

        History = found;
        input = await reviews.Single(r => r.Kind == recordKind).InputAsync(recordId, text.Culture, cancellationToken);
        var live = await visibility.Single(v => v.Kind == recordKind).FindAsync(recordId, this.Actor(), cancellationToken);
        Live = live is { MayChange: true } ? live : null;
        return Page();
    }

    /// <summary>Rows are named as they are now; those that are gone keep only their number's place.</summary>
    public ChangeList ChangesOf(HistoryEntry entry) => new(
        RecordInputs.Of(History.Kind), entry.Changes, input, null)
    {
        IsNew = entry.Changes.TrueForAll(c => c.Before is null),
    };

    public static string CssOf(HistoryAction action) => action switch
    {
        HistoryAction.Published or HistoryAction.Restored or HistoryAction.Imported or HistoryAction.TookOver => "event-public",
        HistoryAction.Returned or HistoryAction.Unpublished or HistoryAction.Withdrawn or HistoryAction.Deleted
            or HistoryAction.Merged => "event-back",
        _ => "event-work",
    };
}
