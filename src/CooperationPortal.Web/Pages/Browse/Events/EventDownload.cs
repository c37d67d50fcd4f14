using CooperationPortal.Core.Events;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport.Downloads;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.Pages.Browse.Events;

/// <summary>The list of events for machines and calendars.</summary>
internal static class EventDownload
{
    public static ListDownload Of(EventQueries events, EventFilter filter, Text text, Addresses addresses) =>
        new ListDownload<EventRow>(
            Fields(text, addresses),
            (after, size, token) => events.ListAsync(filter, text.Culture, after, null, token, size))
        {
            Name = "events",
            Title = text["Events.Title"],
            Entry = row => Entry(row, text, addresses),
            Latest = (count, token) => events.LatestAsync(filter, count, text.Culture, null, token),
            HasDays = true,
        };

    private static IReadOnlyList<Field<EventRow>> Fields(Text text, Addresses addresses)
    {
        var fields = new Fields<EventRow>(text, addresses);
        return
        [
            fields.Key("slug", row => row.Event.Slug),
            fields.Name("name", row => row.Event.Name),
            fields.Date("when", row => row.Period),
            fields.Code<Recurrence>("recurrence", row => row.Recurrence),
            fields.Place("place", row => row.Place),
            fields.Text("placeAsStated", row => row.PlaceText),
            fields.Number("days", row => row.Days),
            .. fields.Publication(row => row.Publication),
            fields.Key("url", row => Url(row, addresses)),
        ];
    }

    private static ListEntry Entry(EventRow row, Text text, Addresses addresses) => new(
        row.Event.Id,
        Url(row, addresses),
        row.Event.Name.Text,
        ListSummary.Of(text, ListSummary.Date(row.Period, text), PlaceOf(row, text)),
        row.Publication)
    {
        Days = row.Period,
        Place = PlaceOf(row, text),
        Standing = row.Period.Nature is DateNature.Planned ? EntryStanding.Planned : EntryStanding.Sure,
    };

    private static string? PlaceOf(EventRow row, Text text) => row.PlaceText?.In(text.Culture).Text ?? row.Place?.Name.Text;

    private static string Url(EventRow row, Addresses addresses) => addresses.Of(RecordKind.Event, row.Event.Slug);
}
