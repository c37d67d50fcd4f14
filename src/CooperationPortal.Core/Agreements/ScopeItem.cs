using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Agreements;

/// <summary>One thing that the parties agreed to do, with its direction: from a party, to a party, or mutual where both are null.</summary>
public sealed class ScopeItem
{
    public required Guid Id { get; init; }
    public Guid AgreementId { get; init; }
    public int Order { get; internal set; }
    public ActivityType Activity { get; internal set; }
    public Guid? FromPartyId { get; internal set; }
    public Guid? ToPartyId { get; internal set; }
    public string[] SpecialtyCodes { get; internal set; } = [];
    public string[] ConditionCodes { get; internal set; } = [];

    /// <summary>How many of <see cref="Unit"/>; null where not stated.</summary>
    public decimal? Quantity { get; internal set; }
    public string? Unit { get; internal set; }

    /// <summary>Per what, such as "year".</summary>
    public string? PerPeriod { get; internal set; }

    /// <summary>Length of one stay in days.</summary>
    public int? DurationDays { get; internal set; }

    /// <summary>BCP 47 tags of the working languages.</summary>
    public string[] Languages { get; internal set; } = [];
    public LocalizedText? Text { get; internal set; }
    public FactBasis Basis { get; internal set; } = FactBasis.Stated;
    public string? BasisNote { get; internal set; }
}
