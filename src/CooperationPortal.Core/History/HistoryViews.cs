using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.History;

/// <summary>A published record in the list of what is new.</summary>
public sealed record PublishedLine(
    RecordKind Kind, Guid RecordId, string? Reference, string Title, DateTimeOffset At, string By);

/// <summary>The history of a record, or a stretch of it.</summary>
/// <param name="Next">The id before which the history goes on; null at its beginning.</param>
public sealed record RecordHistory(
    RecordKind Kind, Guid RecordId, string? Reference, string Title, IReadOnlyList<HistoryEntry> Entries, long? Next);
