using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Documents;
using CooperationPortal.Core.Events;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Visits;
using CooperationPortal.Web.Pages.Browse.Shared;
using CooperationPortal.Web.PageSupport.Components;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Visits;

/// <summary>One visit: who came to whom, the stops on one line, what was said, promised and signed, and how it is known.</summary>
public sealed class DetailsModel(
    VisitQueries visits,
    AgreementQueries agreements,
    CommitmentQueries commitments,
    AidQueries aid,
    DocumentQueries documents,
    EvidenceQueries evidence,
    EventQueries events,
    Text text) : PageModel
{
    /// <summary>The facts beside which the page shows their evidence.</summary>
    private static readonly string[] Shown =
    [
        "Period", "Event", "Members", "OtherMembers", "UnnamedCount", "Head", "Purpose", "InvitedBy", "NotAsPlanned", "Reason", "Stops",
        "Statements",
    ];

    public VisitDetails Visit { get; private set; } = null!;

    public IReadOnlyList<AgreementRow> Agreements { get; private set; } = [];

    public IReadOnlyList<CommitmentRow> Commitments { get; private set; } = [];

    public IReadOnlyList<AidView> Aid { get; private set; } = [];

    public IReadOnlyList<DocumentView> Documents { get; private set; } = [];

    public RecordEvidence Evidence { get; private set; } = null!;

    public EventLink? Event { get; private set; }

    public RecordFootView Foot => new(Evidence, Shown, Documents, Visit.ChangedAt);

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellationToken)
    {
        if (await visits.FindAsync(reference, text.Culture, null, cancellationToken) is not { } visit)
        {
            return NotFound();
        }

        Visit = visit;
        Agreements = await agreements.OfVisitAsync(visit.Id, text.Culture, null, cancellationToken);
        Commitments = await commitments.OfVisitAsync(visit.Id, text.Culture, null, cancellationToken);
        Aid = await aid.OfAsync(visit.Id, text.Culture, cancellationToken);
        Documents = await documents.OfAsync(visit.Id, cancellationToken);
        Evidence = await evidence.OfAsync(visit.Id, cancellationToken);
        HttpContext.ShowNotesOf(Evidence);
        Event = visit.EventId is { } id
            ? (await events.LinksAsync([id], text.Culture, null, cancellationToken)).GetValueOrDefault(id)
            : null;
        return Page();
    }
}
