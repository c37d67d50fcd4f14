using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Commitments;

/// <summary>A promise with what staff know of its outcome: who wrote it, and who has looked whether it is so.</summary>
/// <param name="Commitment">The promise as readers see it.</param>
/// <param name="Version">Row version that the reader has seen.</param>
/// <param name="ClosedBy">Names of those who wrote the outcome; nobody where it was imported or is not closed.</param>
/// <param name="ClosedAt">When the outcome was published.</param>
/// <param name="VerifiedBy">The name of the person who has verified it; null while nobody has.</param>
/// <param name="VerifiedAt">When.</param>
/// <param name="VoidedAt">When the outcome was changed after it had been verified.</param>
/// <param name="IsCloser">The reader wrote the outcome.</param>
/// <param name="MayVerify">The reader may verify it now.</param>
public sealed record VerificationCase(
    CommitmentRow Commitment,
    uint Version,
    IReadOnlyList<string> ClosedBy,
    DateTimeOffset? ClosedAt,
    string? VerifiedBy,
    DateTimeOffset? VerifiedAt,
    DateTimeOffset? VoidedAt,
    bool IsCloser,
    bool MayVerify)
{
    public bool IsClosed => Commitment.Status is
        CommitmentStatus.Met or CommitmentStatus.PartiallyMet or CommitmentStatus.NotMet;
}
