using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Visits;

/// <summary>The values of a meeting from its form, and back.</summary>
internal static class MeetingMapping
{
    public static void Take(this Meeting meeting, MeetingInput input)
    {
        meeting.Ordinal = input.Ordinal;
        meeting.TakeDate(input.When.ToDate());
        meeting.VenueInstitutionId = input.Venue.IdOf(RecordKind.Institution);
        meeting.VenueRegionId = input.Venue.IdOf(RecordKind.Region);
        meeting.VenueText = input.Venue.IsAsWritten()
            ? LocalizedText.Of(input.Venue.Lang ?? LanguageTag.Russian, input.Venue.Text!)
            : null;
        meeting.Agenda = input.Agenda.ToText();
        meeting.Summary = input.Summary.ToText();
        meeting.Minutes = input.Minutes.ToText();
        meeting.SpecialtyCodes = [.. input.SpecialtyCodes];
        meeting.ConditionCodes = [.. input.ConditionCodes];
        meeting.EventId = input.Event.IdOf(RecordKind.Event);
    }

    public static MeetingInput ToInput(this Meeting meeting) => new()
    {
        Id = meeting.Id,
        Ordinal = meeting.Ordinal,
        HomeParties = Parties(meeting, Side.Home),
        HostParties = Parties(meeting, Side.Host),
        When = meeting.When.ToInput(),
        Venue = InputMapping.PickOf(meeting.VenueInstitutionId, meeting.VenueRegionId, meeting.VenueText),
        Agenda = meeting.Agenda.ToInput(),
        Summary = meeting.Summary.ToInput(),
        Minutes = meeting.Minutes.ToInput(),
        SpecialtyCodes = [.. meeting.SpecialtyCodes],
        ConditionCodes = [.. meeting.ConditionCodes],
        Event = InputMapping.PickOf(RecordKind.Event, meeting.EventId),
        Participants =
        [
            .. meeting.Participants.OrderBy(p => p.Order)
                .Select(p => p.Give(new ParticipantInput { Side = p.Side, Presence = p.Presence })),
        ],
    };

    private static List<PartyInput> Parties(Meeting meeting, Side side) =>
        [.. meeting.Parties.Where(p => p.Side == side).OrderBy(p => p.Order).Select(p => p.Give(new PartyInput()))];
}
