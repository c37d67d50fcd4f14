using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Commitments;

/// <summary>Somebody who owes a promise, or to whom it is owed.</summary>
public sealed class CommitmentParty : Party
{
    public Guid CommitmentId { get; init; }

    /// <summary>True for who owes it, false for whom it is owed to; who is in neither list is not stated.</summary>
    public bool Owes { get; internal set; }
}
