using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Subjects;
using CooperationPortal.Web.Pages.Browse.Shared;
using CooperationPortal.Web.PageSupport.Components;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Commitments;

/// <summary>One promise: who owes what to whom, by when, what became of it, and where it was made.</summary>
public sealed class DetailsModel(
    CommitmentQueries commitments,
    AgreementQueries agreements,
    ActivityQueries activities,
    EvidenceQueries evidence,
    SubjectNames subjects,
    Text text) : PageModel
{
    public CommitmentRow Commitment { get; private set; } = null!;

    /// <summary>The agreement that holds the promise, or to which it belongs; null where there is none to see.</summary>
    public AgreementRow? Agreement { get; private set; }

    /// <summary>What was done to keep it.</summary>
    public ActivitiesView Activities { get; private set; } = null!;

    public RecordEvidence Evidence { get; private set; } = null!;

    public IReadOnlyList<SubjectLink> Topics { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellationToken)
    {
        if (await commitments.FindAsync(reference, text.Culture, null, cancellationToken) is not { } commitment)
        {
            return NotFound();
        }

        Commitment = commitment;
        var holder = commitment.Holder;
        var agreementId = holder.Kind is RecordKind.Agreement ? holder.Id : holder.RelatedAgreementId;
        Agreement = agreementId is { } id
            ? (await agreements.OfIdsAsync([id], text.Culture, null, cancellationToken)).GetValueOrDefault(id)
            : null;
        Activities = await ActivitiesView.OfAsync(activities, commitment.Reference, text.Culture, cancellationToken);
        Evidence = await evidence.OfAsync(holder.Id, cancellationToken);
        HttpContext.ShowNotesOf(Evidence);
        Topics = await subjects.OfAsync(commitment.SpecialtyCodes, commitment.ConditionCodes, text.Culture, cancellationToken);
        return Page();
    }
}
