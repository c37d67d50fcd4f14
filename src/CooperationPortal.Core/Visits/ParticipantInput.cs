using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Visits;

/// <summary>Somebody at a meeting, as an editor types it.</summary>
public sealed class ParticipantInput : PersonInput
{
    public Side? Side { get; set; }
    public Presence Presence { get; set; }
}
