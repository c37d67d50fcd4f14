using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Activities;

/// <summary>What an editor may type about an activity.</summary>
public sealed class ActivityInput : RecordInput
{
    public LocalizedInput Title { get; set; } = new();
    public ActivityType Type { get; set; } = ActivityType.SpecialistExchange;
    public RecordPick Agreement { get; set; } = new();
    public RecordPick Commitment { get; set; } = new();
    public ActivityStatus Status { get; set; }
    public DateInput Planned { get; set; } = new() { Nature = DateNature.Planned };
    public DateInput Held { get; set; } = new();
    public List<PartyInput> Parties { get; set; } = [];
    public List<ActivityFlowInput> Flows { get; set; } = [];
    public List<AidInput> Aid { get; set; } = [];
    public RecordPick Event { get; set; } = new();
    public LocalizedInput Summary { get; set; } = new();
    public List<string> SpecialtyCodes { get; set; } = [];
    public List<string> ConditionCodes { get; set; } = [];
}
