using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Sources;

/// <summary>Says of an empty field that it does not apply or is withheld; an empty field without a marker is "not stated".</summary>
public sealed class FieldMarker
{
    public const int NoteLength = 500;

    public required RecordKind RecordKind { get; init; }
    public required Guid RecordId { get; init; }
    public required string FieldPath { get; init; }
    public UnknownMarker Marker { get; internal set; }

    /// <summary>Why it does not apply, or who withholds it.</summary>
    public string? Note { get; internal set; }
}
