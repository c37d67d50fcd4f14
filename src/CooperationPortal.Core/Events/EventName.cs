using CooperationPortal.Core.Shared.Names;

namespace CooperationPortal.Core.Events;

/// <summary>One form of an event's name.</summary>
public sealed class EventName : Name
{
    public Guid EventId { get; init; }
}
