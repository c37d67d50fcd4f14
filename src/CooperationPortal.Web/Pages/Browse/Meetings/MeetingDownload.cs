using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Visits;
using CooperationPortal.Web.PageSupport.Downloads;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.Pages.Browse.Meetings;

/// <summary>The list of meetings for machines.</summary>
internal static class MeetingDownload
{
    public static ListDownload Of(
        MeetingQueries meetings, SourceQueries sources, MeetingFilter filter, Text text, Addresses addresses) =>
        new ListDownload<MeetingRow>(
            Fields(text, addresses),
            (after, size, token) => meetings.ListAsync(filter, text.Culture, after, null, token, size)
                .WithSourcesAsync(sources, row => row.Id, (row, addresses) => row with { Sources = addresses }, token))
        {
            Name = "meetings",
            Title = text["Nav.Meetings"],
            Entry = row => Entry(row, text, addresses),
            Latest = (count, token) => meetings.LatestAsync(filter, count, text.Culture, null, token),
        };

    private static IReadOnlyList<Field<MeetingRow>> Fields(Text text, Addresses addresses)
    {
        var fields = new Fields<MeetingRow>(text, addresses);
        return
        [
            fields.Key("reference", row => row.Reference),
            fields.Number("ordinal", row => row.Ordinal),
            fields.Date("when", row => row.When),
            fields.Name("venue", row => row.Venue?.Name),
            fields.Parties("homeSide", row => row.HomeParties),
            fields.Parties("hostSide", row => row.HostParties),
            fields.Text("agenda", row => row.Agenda),
            fields.Key("visit", row => row.VisitReference),
            fields.Terms("sources", row => row.Sources),
            .. fields.Publication(row => row.Publication),
            fields.Key("url", row => Url(row, addresses)),
        ];
    }

    private static ListEntry Entry(MeetingRow row, Text text, Addresses addresses) => new(
        row.Id,
        Url(row, addresses),
        text["Visits.Sides", ListSummary.Names(row.HomeParties, text), ListSummary.Names(row.HostParties, text)],
        ListSummary.Of(text, ListSummary.Date(row.When, text), row.Venue?.Name.Text, row.Agenda?.In(text.Culture).Text),
        row.Publication);

    private static string Url(MeetingRow row, Addresses addresses) => addresses.Of(RecordKind.Meeting, row.Reference);
}
