using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Commitments;

/// <summary>A promise, as an editor types it.</summary>
public sealed class CommitmentInput : IRow
{
    public Guid Id { get; set; }
    public ActivityType Activity { get; set; } = ActivityType.Other;
    public LocalizedInput Text { get; set; } = new();
    public List<PartyInput> From { get; set; } = [];
    public List<PartyInput> To { get; set; } = [];
    public DateInput Due { get; set; } = new() { Nature = DateNature.Planned };
    public CommitmentStatus Status { get; set; }
    public decimal? QuantityPlanned { get; set; }
    public decimal? QuantityDone { get; set; }
    public string? Unit { get; set; }
    public bool HighPriority { get; set; }

    /// <summary>The row id of the stop at which it was made.</summary>
    public Guid? StopId { get; set; }
    public RecordPick RelatedAgreement { get; set; } = new();
    public RecordPick Event { get; set; } = new();
    public List<string> SpecialtyCodes { get; set; } = [];
    public List<string> ConditionCodes { get; set; } = [];
    public FactBasis Basis { get; set; } = FactBasis.Stated;
    public string? BasisNote { get; set; }
}
