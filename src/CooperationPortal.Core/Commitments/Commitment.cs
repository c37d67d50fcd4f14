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
    public CommitmentStatus Status { get; internal set; }

    /// <summary>How many of <see cref="Unit"/> were promised; null where not stated.</summary>
    public decimal? QuantityPlanned { get; internal set; }
    public decimal? QuantityDone { get; internal set; }
    public string? Unit { get; internal set; }
    public bool HighPriority { get; internal set; }
    public string[] SpecialtyCodes { get; internal set; } = [];
    public string[] ConditionCodes { get; internal set; } = [];

    /// <summary>Whether the source ties the promise to its agreement, or we conclude it.</summary>
    public FactBasis Basis { get; internal set; } = FactBasis.Stated;
    public string? BasisNote { get; internal set; }

    /// <summary>The day by which lists sort: earliest day of <see cref="Due"/>, <see cref="DateOnly.MinValue"/> where no year is known.</summary>
    public DateOnly SortDate { get; internal set; }

    public List<CommitmentParty> Parties { get; } = [];
}
