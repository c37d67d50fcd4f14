using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Events;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Subjects;
using CooperationPortal.Web.Pages.Browse.Shared;
using CooperationPortal.Web.PageSupport.Components;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Activities;

/// <summary>One activity: planned beside actual, how many people went where, and under which agreement or promise.</summary>
public sealed class DetailsModel(
    ActivityQueries activities, AgreementQueries agreements, EventQueries events, EvidenceQueries evidence, SubjectNames subjects, Text text)
    : PageModel
{
    /// <summary>The facts beside which the page shows their evidence.</summary>
    private static readonly string[] Beside =
        ["Parties", "Planned", "Held", "Commitment", "Agreement", "Event", "SpecialtyCodes", "ConditionCodes", "Flows", "Aid"];

    public ActivityDetails Activity { get; private set; } = null!;

    public CommitmentRow? Commitment => Activity.Commitment;

    /// <summary>The agreement under which it was done, else that of the promise; null where there is none to see.</summary>
    public AgreementRow? Agreement { get; private set; }

    public EventLink? Event { get; private set; }

    public RecordEvidence Evidence { get; private set; } = null!;

    public IReadOnlyList<SubjectLink> Topics { get; private set; } = [];

    public RecordFootView Foot { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellationToken)
    {
        if (await activities.FindAsync(reference, text.Culture, null, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Activity = found;
        Agreement = (found.AgreementId ?? AgreementOf(found.Commitment)) is { } id
            ? (await agreements.OfIdsAsync([id], text.Culture, null, cancellationToken)).GetValueOrDefault(id)
            : null;
        Event = found.EventId is { } at
            ? (await events.LinksAsync([at], text.Culture, null, cancellationToken)).GetValueOrDefault(at)
            : null;
        Evidence = await evidence.OfAsync(found.Activity.Id, cancellationToken);
        HttpContext.ShowNotesOf(Evidence);
        Topics = await subjects.OfAsync(found.SpecialtyCodes, found.ConditionCodes, text.Culture, cancellationToken);
        Foot = new RecordFootView(Evidence, Beside, [], found.ChangedAt);
        return Page();
    }

    private static Guid? AgreementOf(CommitmentRow? commitment) => commitment?.Holder is not { } holder ? null
        : holder.Kind is RecordKind.Agreement ? holder.Id
        : holder.RelatedAgreementId;
}
