using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Institutions;

/// <summary>What an editor may type about an institution.</summary>
public sealed class InstitutionInput : RecordInput, INamedInput
{
    public InstitutionKind? Kind { get; set; }
    public InstitutionStatus Status { get; set; }
    public List<NameInput> Names { get; set; } = [];

    /// <summary>The closest place that the registry knows.</summary>
    public RecordPick Place { get; set; } = new();
    public string? CityText { get; set; }
    public RecordPick Parent { get; set; } = new();
    public RecordPick Successor { get; set; } = new();
    public LocalizedInput Address { get; set; } = new();
    public double? Latitude { get; set; }
    public double? Longitude { get; set; }
    public string? Website { get; set; }
    public List<IdentifierInput> Identifiers { get; set; } = [];
    public List<ClaimInput> Claims { get; set; } = [];
}
