using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Visits;

/// <summary>Somebody at a meeting, or of whom the source does not say whether he was there.</summary>
public sealed class MeetingParticipant : PersonInRole
{
    public Guid MeetingId { get; init; }
    public Side Side { get; internal set; }
    public Presence Presence { get; internal set; }
}
