using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Events;

/// <summary>A day of an event with its theme; the date may be not stated ("one of the days").</summary>
public sealed class EventDay
{
    public required Guid Id { get; init; }
    public Guid EventId { get; init; }
    public int Order { get; internal set; }
    public StatedDate When { get; internal set; } = StatedDate.NotStated;
    public required LocalizedText Theme { get; set; }
}
