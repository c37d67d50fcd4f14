using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;

namespace CooperationPortal.Core.Reminders;

/// <summary>A record that waits, with what its group is sorted by: a day, or an instant.</summary>
internal sealed class WaitingRecord
{
    public required Guid Id { get; init; }
    public required RecordKind Kind { get; init; }
    public required string Reference { get; init; }
    public LocalizedText? Title { get; init; }
    public DateOnly Day { get; init; }
    public DateTimeOffset At { get; init; }

    public Cursor DayCursor => new(Day, Id);

    public MomentCursor MomentCursor => new(At, Id);

    public AttentionLine Line(AttentionKind why, DateOnly? day) => new(why, Kind, Reference, Title, day);
}
