using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport.Downloads;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.Pages.Browse.Activities;

/// <summary>The list of activities for machines.</summary>
internal static class ActivityDownload
{
    public static ListDownload Of(ActivityQueries activities, ActivityFilter filter, Text text, Addresses addresses) =>
        new ListDownload<ActivityRow>(
            Fields(text, addresses),
            (after, size, token) => activities.ListAsync(filter, text.Culture, after, null, token, size))
        {
            Name = "activities",
            Title = text["Nav.Activities"],
            Entry = row => Entry(row, text, addresses),
            Latest = (count, token) => activities.LatestAsync(filter, count, text.Culture, null, token),
        };

    private static IReadOnlyList<Field<ActivityRow>> Fields(Text text, Addresses addresses)
    {
        var fields = new Fields<ActivityRow>(text, addresses);
        return
        [
            fields.Key("reference", row => row.Reference),
            fields.Text("title", row => row.Title),
            fields.Code<ActivityType>("type", row => row.Type),
            fields.Code<ActivityStatus>("status", row => row.Status),
            fields.Date("planned", row => row.Planned),
            fields.Date("held", row => row.Held),
            fields.Parties("parties", row => row.Parties),
            fields.Number("plannedPeople", row => row.PlannedPeople),
            fields.Number("actualPeople", row => row.ActualPeople),
            .. fields.Publication(row => row.Publication),
            fields.Key("url", row => Url(row, addresses)),
        ];
    }

    private static ListEntry Entry(ActivityRow row, Text text, Addresses addresses) => new(
        row.Id,
        Url(row, addresses),
        row.Title.In(text.Culture).Text,
        ListSummary.Of(text, ListSummary.Names(row.Parties, text), text.Enum(row.Status), ListSummary.Date(row.Held, text)),
        row.Publication);

    private static string Url(ActivityRow row, Addresses addresses) => addresses.Of(RecordKind.Activity, row.Reference);
}
