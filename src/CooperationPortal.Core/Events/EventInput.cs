using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Events;

/// <summary>What an editor may type about an event.</summary>
public sealed class EventInput : RecordInput, INamedInput
{
    public List<NameInput> Names { get; set; } = [];
    public DateInput Period { get; set; } = new();
    public Recurrence Recurrence { get; set; }
    public RecordPick Place { get; set; } = new();
    public LocalizedInput PlaceText { get; set; } = new();
    public LocalizedInput Summary { get; set; } = new();
    public List<EventDayInput> Days { get; set; } = [];
}
