namespace CooperationPortal.Core.Commitments;

/// <summary>What became of a promise; overdue is computed, never stored.</summary>
public enum CommitmentStatus
{
    Planned,
    InProgress,
    Met,
    PartiallyMet,
    NotMet,
    Cancelled,
}
