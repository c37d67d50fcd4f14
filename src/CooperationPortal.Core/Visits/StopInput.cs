using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Visits;

/// <summary>A stop of a visit, as an editor types it.</summary>
public sealed class StopInput : PartyInput
{
    public LocalizedInput Units { get; set; } = new();
    public DateInput When { get; set; } = new();

    /// <summary>By the clock of the place.</summary>
    public TimeOnly? StartTime { get; set; }
    public TimeOnly? EndTime { get; set; }
    public List<HostInput> Hosts { get; set; } = [];
    public List<ShownInput> Shown { get; set; } = [];
    public List<string> SpecialtyCodes { get; set; } = [];
    public List<string> ConditionCodes { get; set; } = [];
    public StopOutcome Outcome { get; set; }
    public LocalizedInput OutcomeNote { get; set; } = new();

    /// <summary>The agreement signed or planned here; its record may still be a draft.</summary>
    public RecordPick Agreement { get; set; } = new();
    public bool Skipped { get; set; }
    public string? SkipReason { get; set; }
}
