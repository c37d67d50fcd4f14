using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.History;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Changes;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Audit;

/// <summary>An entry of the history: who, from where, and the old and new values.</summary>
[Authorize(Policies.Audit)]
public sealed class DetailsModel(AuditQueries audit, IEnumerable<IReviewService> reviews, Text text) : PageModel
{
    public SealedEntry Sealed { get; private set; } = null!;

    public HistoryEntry Entry => Sealed.Entry;

    /// <summary>The changes of a record in the words of its form; null for what has no form.</summary>
    public ChangeList? Changes { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken)
    {
        if (await audit.OpenAsync(id, this.Actor(), cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Sealed = found;
        if (reviews.SingleOrDefault(r => r.Kind == Entry.RecordKind) is { } review && Entry.Changes.Count > 0)
        {
            var input = await review.InputAsync(Entry.RecordId, text.Culture, cancellationToken);
            Changes = new ChangeList(RecordInputs.Of(Entry.RecordKind), Entry.Changes, input, null)
            {
                IsNew = Entry.Changes.TrueForAll(c => c.Before is null),
            };
        }

        return Page();
    }
}
