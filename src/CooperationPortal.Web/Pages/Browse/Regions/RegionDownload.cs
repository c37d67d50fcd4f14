using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Statistics;
using CooperationPortal.Web.PageSupport.Downloads;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.Pages.Browse.Regions;

/// <summary>The places for machines: those that take part, with their figures, or the registry, with its codes.</summary>
internal static class RegionDownload
{
    public static ListDownload OfRegistry(RegionQueries regions, RegionFilter filter, Text text, Addresses addresses)
    {
        var fields = new Fields<RegionRow>(text, addresses);
        return new ListDownload<RegionRow>(
            [
                .. Names(fields, row => row.Place),
                fields.Code<RegionStatus>("status", row => row.Status),
                fields.Key("isoCode", row => row.IsoCode),
                fields.Key("nationalCode", row => row.NationalCode),
                fields.Key("url", row => addresses.Of(row.Place)),
            ],
            (after, size, token) => regions.ListAsync(filter, text.Culture, after, token, size))
        {
            Name = "regions",
            Title = text["Regions.Registry"],
            View = $"?view={IndexModel.Registry}",
        };
    }

    public static ListDownload OfTakingPart(
        ParticipationQueries participation, bool countriesOnly, Text text, Addresses addresses)
    {
        var fields = new Fields<TakingPart>(text, addresses);
        return new ListDownload<TakingPart>(
            [
                .. Names(fields, row => row.Place),
                fields.Number("agreements", row => row.Participation.Agreements),
                fields.Number("agreementsSigned", row => row.Participation.Signed),
                fields.Number("agreementsPlanned", row => row.Participation.Promised),
                fields.Number("visits", row => row.Participation.Visits),
                fields.Number("meetings", row => row.Participation.Meetings),
                fields.Number("commitments", row => row.Participation.Commitments),
                fields.Number("activityCount", row => row.Participation.Activities),
                fields.Key("url", row => addresses.Of(row.Place)),
            ],
            async (_, _, token) =>
            {
                return new Page<TakingPart>(
                    countriesOnly
                        ? await participation.CountriesAsync(text.Culture, token)
                        : [.. (await participation.TreeAsync(text.Culture, token)).SelectMany(country => country.All)],
                    null);
            })
        {
            Name = "regions",
            Title = text["Regions.Title"],
            Entry = row => Entry(row, text, addresses),
            Latest = (count, token) => participation.LatestAsync(count, countriesOnly, text.Culture, token),
        };
    }

    private static ListEntry Entry(TakingPart row, Text text, Addresses addresses) => new(
        row.Place.Id,
        addresses.Of(row.Place),
        row.Place.Name.Text,
        ListSummary.Of(
            text,
            ListSummary.Count(text, "agreementsSigned", row.Participation.Signed),
            ListSummary.Count(text, "agreementsPlanned", row.Participation.Promised),
            ListSummary.Count(text, "visits", row.Participation.Visits),
            ListSummary.Count(text, "meetings", row.Participation.Meetings),
            ListSummary.Count(text, "commitments", row.Participation.Commitments),
            ListSummary.Count(text, "activityCount", row.Participation.Activities)),
        row.ChangedAt!.Value);

    private static IEnumerable<Field<TRow>> Names<TRow>(Fields<TRow> fields, Func<TRow, PlaceView> place) =>
    [
        fields.Key("slug", row => place(row).Slug),
        fields.Name("name", row => place(row).Name),
        fields.Code<RegionLevel>("level", row => place(row).Level),
        fields.Key("countryCode", row => place(row).CountryIso2),
    ];
}
