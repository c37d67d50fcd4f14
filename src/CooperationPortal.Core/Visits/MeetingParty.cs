using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Visits;

/// <summary>A party to a meeting.</summary>
public sealed class MeetingParty : Party
{
    public Guid MeetingId { get; init; }
    public Side Side { get; internal set; }
}
