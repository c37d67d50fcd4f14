using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Visits;
using CooperationPortal.Web.PageSupport.Downloads;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.Pages.Browse.Visits;

/// <summary>The list of visits for machines and calendars.</summary>
internal static class VisitDownload
{
    public static ListDownload Of(
        VisitQueries visits, SourceQueries sources, VisitFilter filter, Text text, Addresses addresses) =>
        new ListDownload<VisitRow>(
            Fields(text, addresses),
            (after, size, token) => visits.ListAsync(filter, text.Culture, after, null, token, size)
                .WithSourcesAsync(sources, row => row.Id, (row, addresses) => row with { Sources = addresses }, token))
        {
            Name = "visits",
            Title = text["Nav.Visits"],
            Entry = row => Entry(row, text, addresses),
            Latest = (count, token) => visits.LatestAsync(filter, count, text.Culture, null, token),
            HasDays = true,
        };

    private static IReadOnlyList<Field<VisitRow>> Fields(Text text, Addresses addresses)
    {
        var fields = new Fields<VisitRow>(text, addresses);
        return
        [
            fields.Key("reference", row => row.Reference),
            fields.Code<VisitKind>("kind", row => row.Kind),
            fields.Code<VisitStatus>("status", row => row.Status, (row, status) => VisitWords.StateOf(status, row.IsOverdue, text)),
            fields.Date("when", row => row.Period),
            fields.Parties("senders", row => row.Senders),
            fields.Parties("hosts", row => row.HostParties),
            fields.Number("people", row => row.Delegation.Size),
            fields.Text("purpose", row => row.Purpose),
            fields.Parties("stops", row => [.. row.Stops.Where(s => !s.Skipped).Select(s => s.Place)]),
            fields.Number("signed", row => row.Signed),
            fields.Terms("sources", row => row.Sources),
            .. fields.Publication(row => row.Publication),
            fields.Key("url", row => Url(row, addresses)),
        ];
    }

    private static ListEntry Entry(VisitRow row, Text text, Addresses addresses) => new(
        row.Id,
        Url(row, addresses),
        text["Visits.Sides", ListSummary.Names(row.Senders, text), ListSummary.Names(row.HostParties, text)],
        ListSummary.Of(text, text.Enum(row.Kind), NotHeld(row, text), ListSummary.Date(row.Period, text), row.Purpose?.In(text.Culture).Text),
        row.Publication)
    {
        Days = row.Period,
        Place = row.HostParties.Count > 0 ? ListSummary.Names(row.HostParties, text) : null,
        Standing = row.Status switch
        {
            VisitStatus.Cancelled => EntryStanding.Cancelled,
            VisitStatus.Planned or VisitStatus.Postponed => EntryStanding.Planned,
            _ => EntryStanding.Sure,
        },
        Times = [.. row.Stops.Where(s => !s.Skipped).Select(Timed).OfType<TimedEntry>()],
    };

    private static string? NotHeld(VisitRow row, Text text) =>
        VisitStatuses.TookPlace.Contains(row.Status) ? null : VisitWords.StateOf(row.Status, row.IsOverdue, text);

    /// <summary>Null where the day, the time or the zone is not known, or the clocks never showed that time.</summary>
    private static TimedEntry? Timed(StopBrief stop) => stop.Clock is { Here: { Count: > 0 } here, Place.TimeZone: { } zone } clock
        ? new TimedEntry(
            stop.Id, stop.Place.Name.Text, here.Local, clock.End is { } end ? here.Local.Date + end.ToTimeSpan() : null, zone)
        : null;

    private static string Url(VisitRow row, Addresses addresses) => addresses.Of(RecordKind.Visit, row.Reference);
}
