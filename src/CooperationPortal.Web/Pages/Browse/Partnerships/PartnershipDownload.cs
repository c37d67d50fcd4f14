using CooperationPortal.Core.Partnerships;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport.Downloads;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.Pages.Browse.Partnerships;

/// <summary>The list of partnerships for machines; each figure is the length of a list.</summary>
internal static class PartnershipDownload
{
    public static ListDownload Of(
        PartnershipQueries partnerships, PartnershipFilter filter, Text text, Addresses addresses) =>
        new ListDownload<PartnershipRow>(
            Fields(text, addresses),
            (after, size, token) => partnerships.ListAsync(filter, text.Culture, after, token, size))
        {
            Name = "partnerships",
            Title = text["Partnerships.Title"],
            Entry = row => Entry(row, text, addresses),
            Latest = (count, token) => partnerships.LatestAsync(filter, count, text.Culture, token),
        };

    /// <summary>A pair of places has no id of its own; one is made of theirs.</summary>
    private static ListEntry Entry(PartnershipRow row, Text text, Addresses addresses) => new(
        RowId.Of("partnership", $"{row.A.Id}", $"{row.B.Id}"),
        addresses.Of(row.A, row.B),
        text["Visits.Sides", row.A.Name.Text, row.B.Name.Text],
        ListSummary.Of(
            text,
            ListSummary.Count(text, "agreementsSigned", row.Figures.Signed),
            ListSummary.Count(text, "visits", row.Figures.Visits),
            ListSummary.Count(text, "meetings", row.Figures.Meetings),
            ListSummary.Count(text, "commitments", row.Figures.Commitments),
            ListSummary.Count(text, "activityCount", row.Figures.Activities)),
        row.ChangedAt!.Value);

    private static IReadOnlyList<Field<PartnershipRow>> Fields(Text text, Addresses addresses)
    {
        var fields = new Fields<PartnershipRow>(text, addresses);
        return
        [
            fields.Place("placeA", row => row.A),
            fields.Place("placeB", row => row.B),
            fields.Code<PartnershipState>("state", row => row.Figures.State),
            fields.Number("agreementsSigned", row => row.Figures.Signed),
            fields.Number("agreementsInForce", row => row.Figures.InForce),
            fields.Number("agreementsEnded", row => row.Figures.Ended),
            fields.Number("agreementsPlanned", row => row.Figures.Planned),
            fields.Number("agreementsOverdue", row => row.Figures.Overdue),
            fields.Number("visits", row => row.Figures.Visits),
            fields.Number("meetings", row => row.Figures.Meetings),
            fields.Number("commitments", row => row.Figures.Commitments),
            fields.Number("activityCount", row => row.Figures.Activities),
            fields.Key("url", row => addresses.Of(row.A, row.B)),
        ];
    }
}
