using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Reminders;

/// <summary>A published record that waits for its editors.</summary>
/// <param name="Why">What it waits for.</param>
/// <param name="Kind">The kind of the record in whose form it is solved.</param>
/// <param name="Reference">The reference of that record.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Day">The day that has passed, or is near; null where none is known.</param>
public sealed record AttentionLine(
    AttentionKind Why, RecordKind Kind, string Reference, LocalizedText? Title, DateOnly? Day)
{
    /// <summary>In the reader's language, where there is no title: the sides of a visit, the name of an institution.</summary>
    public string? Sides { get; init; }
}
