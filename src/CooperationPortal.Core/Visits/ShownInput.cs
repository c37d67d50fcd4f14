using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Visits;

/// <summary>A thing that was shown, as an editor types it.</summary>
public sealed class ShownInput : IRow
{
    public Guid Id { get; set; }
    public ShownItemKind Kind { get; set; }
    public LocalizedInput Text { get; set; } = new();
    public List<string> SpecialtyCodes { get; set; } = [];
    public List<string> ConditionCodes { get; set; } = [];
}
