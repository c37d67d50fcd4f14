using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Delegations;
using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Visits;

/// <summary>What an editor may type about a visit and the delegation that made it.</summary>
public sealed class VisitInput : RecordInput
{
    public VisitKind Kind { get; set; }
    public VisitStatus Status { get; set; } = VisitStatus.Held;
    public List<PartyInput> Senders { get; set; } = [];
    public List<PartyInput> HostParties { get; set; } = [];
    public DateInput Period { get; set; } = new();
    /// <summary>The event within which it was held.</summary>
    public RecordPick Event { get; set; } = new();

    public LocalizedInput Purpose { get; set; } = new();
    public LocalizedInput Summary { get; set; } = new();
    public LocalizedInput InvitedBy { get; set; } = new();
    public List<MemberInput> Members { get; set; } = [];
    public OtherMembers OtherMembers { get; set; }
    public int? UnnamedCount { get; set; }

    /// <summary>People of the receiving side whom the delegation met outside any stop.</summary>
    public List<HostInput> Hosts { get; set; } = [];
    public List<StopInput> Stops { get; set; } = [];
    public List<MeetingInput> Meetings { get; set; } = [];
    public List<StatementInput> Statements { get; set; } = [];
    public List<CommitmentInput> Commitments { get; set; } = [];
    public List<AidInput> Aid { get; set; } = [];
    public bool NotAsPlanned { get; set; }
    public string? Reason { get; set; }
}
