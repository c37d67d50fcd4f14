using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Visits;

/// <summary>What an editor may type about a meeting, alone or as a row of its visit.</summary>
public sealed class MeetingInput : RecordInput, IRow
{
    public Guid Id { get; set; }
    public int? Ordinal { get; set; }
    public List<PartyInput> HomeParties { get; set; } = [];
    public List<PartyInput> HostParties { get; set; } = [];
    public DateInput When { get; set; } = new();

    /// <summary>An institution, a place, or words.</summary>
    public RecordPick Venue { get; set; } = new();
    public LocalizedInput Agenda { get; set; } = new();
    public LocalizedInput Summary { get; set; } = new();
    public LocalizedInput Minutes { get; set; } = new();
    public List<string> SpecialtyCodes { get; set; } = [];
    public List<string> ConditionCodes { get; set; } = [];
    public RecordPick Event { get; set; } = new();
    public List<ParticipantInput> Participants { get; set; } = [];
    public List<StatementInput> Statements { get; set; } = [];
    public List<CommitmentInput> Commitments { get; set; } = [];
}
