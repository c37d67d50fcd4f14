using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Sources;

/// <summary>That an empty field does not apply or is withheld, as an editor says it.</summary>
public sealed class MarkerInput : IRow
{
    public Guid Id { get; set; }
    public string? FieldPath { get; set; }
    public UnknownMarker Marker { get; set; } = UnknownMarker.NotApplicable;
    public string? Note { get; set; }
}
