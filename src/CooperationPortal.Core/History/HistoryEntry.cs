using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.History;

/// <summary>Who did what to which record, and what changed; written in the same save, never altered.</summary>
public sealed class HistoryEntry
{
    public const int CommentLength = 2000;

    /// <summary>Order of the history; clocks are not trusted for it.</summary>
    public long Id { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Null for what the portal does by itself, such as loading demo data.</summary>
    public Guid? ActorId { get; init; }
    public required string ActorName { get; init; }
    public required HistoryAction Action { get; init; }
    public required RecordKind RecordKind { get; init; }
    public required Guid RecordId { get; init; }
    public string? Reference { get; init; }
    public string? Comment { get; init; }

    /// <summary>The changed fields as <see cref="FieldChange"/>s in JSON.</summary>
    public required List<FieldChange> Changes { get; init; }
}
