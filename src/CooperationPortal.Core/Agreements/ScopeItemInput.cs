using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Agreements;

/// <summary>What the parties agreed to do, as an editor types it.</summary>
public sealed class ScopeItemInput : IRow
{
    public Guid Id { get; set; }
    public ActivityType Activity { get; set; } = ActivityType.SpecialistExchange;

    /// <summary>Row ids of <see cref="AgreementInput.Parties"/>; both null is mutual.</summary>
    public Guid? FromPartyId { get; set; }
    public Guid? ToPartyId { get; set; }
    public List<string> SpecialtyCodes { get; set; } = [];
    public List<string> ConditionCodes { get; set; } = [];
    public decimal? Quantity { get; set; }
    public string? Unit { get; set; }
    public string? PerPeriod { get; set; }
    public int? DurationDays { get; set; }
    public List<string> Languages { get; set; } = [];
    public LocalizedInput Text { get; set; } = new();
    public FactBasis Basis { get; set; } = FactBasis.Stated;
    public string? BasisNote { get; set; }
}
