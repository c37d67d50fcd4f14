using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Press.Giving;

/// <summary>Whose side a speaker is on, where the form says it of that person already.</summary>
internal static class SpeakerSide
{
    /// <summary>Null where the person is not among the participants, or stands on two sides.</summary>
    public static Side? Of(RecordInput input, RecordPick speaker)
    {
        var people = input switch
        {
            VisitInput visit =>
            [
                .. visit.Members.Select(m => (m.Person, Side: (Side?)Side.Home)),
                .. visit.Hosts.Concat(visit.Stops.SelectMany(s => s.Hosts)).Select(h => (h.Person, Side: (Side?)Side.Host)),
                .. visit.Meetings.SelectMany(m => m.Participants).Select(p => (p.Person, p.Side)),
            ],
            MeetingInput meeting => meeting.Participants.Select(p => (p.Person, p.Side)).ToList(),
            _ => [],
        };
        var sides = people.Where(p => IsSame(p.Person, speaker) && p.Side is not null).Select(p => p.Side).Distinct().ToList();
        return sides.Count == 1 ? sides[0] : null;
    }

    private static bool IsSame(RecordPick one, RecordPick other) =>
        one.Chosen is not null && one.Chosen == other.Chosen && (!one.IsAsWritten() || one.Text?.Trim() == other.Text?.Trim());
}
