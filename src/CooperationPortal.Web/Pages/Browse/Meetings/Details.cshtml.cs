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

namespace CooperationPortal.Web.Pages.Browse.Meetings;

/// <summary>One meeting: who met whom, what each side said and promised, and how it is known.</summary>
public sealed class DetailsModel(
    MeetingQueries meetings,
    AgreementQueries agreements,
    CommitmentQueries commitments,
    DocumentQueries documents,
    EvidenceQueries evidence,
    EventQueries events,
    Text text) : PageModel
{
    /// <summary>The facts beside which the page shows their evidence.</summary>
    private static readonly string[] Beside =
        ["When", "Venue", "Ordinal", "Agenda", "Minutes", "Event", "Participants", "Statements"];

    public MeetingDetails Meeting { get; private set; } = null!;

    public IReadOnlyList<AgreementRow> Agreements { get; private set; } = [];

    public IReadOnlyList<CommitmentRow> Commitments { get; private set; } = [];

    public RecordEvidence Evidence { get; private set; } = null!;

    public EventLink? Event { get; private set; }

    public RecordFootView Foot { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellationToken)
    {
        if (await meetings.FindAsync(reference, text.Culture, null, cancellationToken) is not { } meeting)
        {
            return NotFound();
        }

        Meeting = meeting;
        var id = meeting.Meeting.Id;
        Agreements = await agreements.OfMeetingAsync(id, text.Culture, null, cancellationToken);
        Commitments = await commitments.OfMeetingAsync(id, text.Culture, null, cancellationToken);
        Evidence = await evidence.OfAsync(id, cancellationToken);
        HttpContext.ShowNotesOf(Evidence);
        Event = meeting.EventId is { } at
            ? (await events.LinksAsync([at], text.Culture, null, cancellationToken)).GetValueOrDefault(at)
            : null;
        Foot = new RecordFootView(Evidence, Beside, await documents.OfAsync(id, cancellationToken), meeting.ChangedAt);
        return Page();
    }
}
