using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Visits;

/// <summary>A thing that the hosts showed at a stop.</summary>
public sealed class ShownItem
{
    public required Guid Id { get; init; }
    public Guid StopId { get; init; }
    public int Order { get; internal set; }
    public ShownItemKind Kind { get; internal set; }
    public required LocalizedText Text { get; set; }
    public string[] SpecialtyCodes { get; internal set; } = [];
    public string[] ConditionCodes { get; internal set; } = [];
}
