using CooperationPortal.Core.Events;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Commitments;

/// <summary>Makes the records that pages show of stored promises and found names.</summary>
internal static class CommitmentShowing
{
    public static CommitmentRow ToRow(
        this Commitment commitment, PartyNames names, CommitmentHolder holder, string? notesLanguage, EventLink? occasion, DateOnly today) => new(
            commitment.Id,
            commitment.Reference,
            commitment.Text,
            commitment.Activity,
            CommitmentFiltering.BucketOf(commitment.Status, commitment.Due, today),
            commitment.Status,
            commitment.Due,
            commitment.SortDate,
            commitment.Side(names, owes: true),
            commitment.Side(names, owes: false),
            commitment.QuantityPlanned.ToPlain(),
            commitment.QuantityDone.ToPlain(),
            commitment.Unit,
            commitment.HighPriority,
            commitment.SpecialtyCodes,
            commitment.ConditionCodes,
            commitment.StopId,
            commitment.Basis,
            commitment.BasisNote,
            notesLanguage,
            holder,
            occasion)
        {
            Publication = Publication.Of(commitment),
        };

    private static IReadOnlyList<PartyView> Side(this Commitment commitment, PartyNames names, bool owes) =>
        [.. commitment.Parties.Where(p => p.Owes == owes).OrderBy(p => p.Order).Select(p => names.Of(PartyRow.Of(p)))];
}
