using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Visits;
using CooperationPortal.Web.PageSupport.Forms;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CooperationPortal.Web.Pages.Manage.Meetings;

/// <summary>What the New and Edit pages of meetings have in common.</summary>
public static class MeetingForm
{
    private static readonly string[] Fields =
    [
        nameof(MeetingInput.When), nameof(MeetingInput.Venue), nameof(MeetingInput.Ordinal), nameof(MeetingInput.Agenda),
        nameof(MeetingInput.Minutes), nameof(MeetingInput.Event),
    ];

    /// <summary>A new form asks at once for both sides.</summary>
    public static MeetingInput Empty() => new()
    {
        HomeParties = [new PartyInput { Id = Guid.CreateVersion7() }],
        HostParties = [new PartyInput { Id = Guid.CreateVersion7() }],
    };

    /// <summary>The names of the sides as they stand in the form, in the reader's language.</summary>
    public static string TitleOf(MeetingInput meeting) => SideTitles.Of(meeting.HomeParties, "↔", meeting.HostParties);

    /// <summary>The facts that a quote can be about, in the order of the form: single rows, and lists as a whole.</summary>
    public static IEnumerable<SelectListItem> Facts(MeetingInput meeting, Text text)
    {
        var facts = new FactList(text);
        facts.AddKey(nameof(meeting.HomeParties), "Meetings.GuestSide");
        facts.AddKey(nameof(meeting.HostParties), "Meetings.HostSide");
        foreach (var field in Fields)
        {
            facts.AddKey(field, $"Fields.MeetingInput.{field}");
        }

        facts.AddKey(nameof(meeting.Participants), "Meetings.Form.ParticipantsSection");
        facts.AddRows(nameof(meeting.Participants), meeting.Participants, p => p.Person.Text ?? p.Description.Text);
        facts.AddKey(nameof(meeting.Statements), "Visits.Form.Statements");
        facts.AddRows(nameof(meeting.Statements), meeting.Statements, s => s.Text.Text);
        facts.AddKey(nameof(meeting.Commitments), "Visits.Form.Commitments");
        facts.AddRows(nameof(meeting.Commitments), meeting.Commitments, c => c.Text.Text);
        return facts.All;
    }
}
