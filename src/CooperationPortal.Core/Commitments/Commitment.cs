using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Commitments;

/// <summary>
/// A promise: who owes what to whom, and by when. Held by the agreement, visit or meeting from which it comes and
/// published with it; overdue is computed when asked.
/// </summary>
public sealed class Commitment : Record
{
    /// <summary>Such as <c>CM-2026-0001</c>.</summary>
    public required string Reference { get; init; }

    /// <summary>Exactly one of the three holds the promise.</summary>
    public Guid? AgreementId { get; init; }
    public Guid? VisitId { get; init; }
    public Guid? MeetingId { get; init; }
    public int Order { get; internal set; }

    /// <summary>The stop of the visit at which it was made.</summary>
    public Guid? StopId { get; internal set; }

    /// <summary>Another agreement that the promise belongs to, by the basis that <see cref="Basis"/> says.</summary>
    public Guid? RelatedAgreementId { get; internal set; }

    /// <summary>The event at which it was to be kept.</summary>
    public Guid? EventId { get; internal set; }

    public ActivityType Activity { get; internal set; }
    public required LocalizedText Text { get; set; }
    public StatedDate Due { get; internal set; } = StatedDate.NotStated;
    public CommitmentStatus Status { get; private set; }

    /// <summary>How many of <see cref="Unit"/> were promised; null where not stated.</summary>
    public decimal? QuantityPlanned { get; internal set; }
    public decimal? QuantityDone { get; private set; }
    public string? Unit { get; private set; }

    /// <summary>Its outcome is verified by another person than those who wrote it.</summary>
    public bool HighPriority { get; private set; }

    /// <summary>Those who wrote the outcome, and when it was published; nobody where it was imported.</summary>
    public Guid[] ClosedByIds { get; private set; } = [];
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Who has looked whether the outcome is so, and when.</summary>
    public Guid? VerifiedById { get; private set; }
    public DateTimeOffset? VerifiedAt { get; private set; }

    /// <summary>When the outcome was changed after somebody had verified it.</summary>
    public DateTimeOffset? VerificationVoidedAt { get; private set; }

    public string[] SpecialtyCodes { get; internal set; } = [];
    public string[] ConditionCodes { get; internal set; } = [];

    /// <summary>Whether the source ties the promise to its agreement, or we conclude it.</summary>
    public FactBasis Basis { get; internal set; } = FactBasis.Stated;
    public string? BasisNote { get; internal set; }

    /// <summary>The day by which lists sort: earliest day of <see cref="Due"/>, <see cref="DateOnly.MinValue"/> where no year is known.</summary>
    public DateOnly SortDate { get; internal set; }

    public List<CommitmentParty> Parties { get; } = [];

    public bool IsClosed => Status is CommitmentStatus.Met or CommitmentStatus.PartiallyMet or CommitmentStatus.NotMet;

    /// <summary>Whether the row says another outcome than the promise.</summary>
    internal bool HasOtherOutcome(CommitmentInput row) =>
        row.Status != Status || row.QuantityDone != QuantityDone || row.Unit != Unit;

    /// <summary>A new outcome is to be verified anew, and so is one that has become important after its author verified it himself.</summary>
    internal void TakeOutcome(CommitmentInput row, Guid[] authors, DateTimeOffset now)
    {
        var isOther = HasOtherOutcome(row);
        (Status, QuantityDone, Unit, HighPriority) = (row.Status, row.QuantityDone, row.Unit, row.HighPriority);
        if (isOther)
        {
            ClosedByIds = IsClosed ? authors : [];
            ClosedAt = IsClosed ? now : null;
        }

        if (VerifiedById is { } verifier && (isOther || (HighPriority && ClosedByIds.Contains(verifier))))
        {
            (VerifiedById, VerifiedAt, VerificationVoidedAt) = (null, null, now);
        }
    }

    /// <summary>Somebody has looked whether the outcome is so.</summary>
    /// <exception cref="ConflictException">There is no outcome, or somebody was faster.</exception>
    internal void Verify(Guid userId, DateTimeOffset now)
    {
        if (!IsClosed || VerifiedById is not null)
        {
            throw new ConflictException("Nothing is left to verify.");
        }

        (VerifiedById, VerifiedAt, VerificationVoidedAt) = (userId, now, null);
    }
}
