using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Events;

/// <summary>A day of an event, as an editor types it.</summary>
public sealed class EventDayInput : IRow
{
    public Guid Id { get; set; }
    public DateInput When { get; set; } = new();
    public LocalizedInput Theme { get; set; } = new();
}
