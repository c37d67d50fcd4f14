using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport.Downloads;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.Pages.Browse.Institutions;

/// <summary>The list of institutions for machines.</summary>
internal static class InstitutionDownload
{
    public static ListDownload Of(InstitutionQueries institutions, InstitutionFilter filter, Text text, Addresses addresses) =>
        new ListDownload<InstitutionRow>(
            Fields(text, addresses),
            (after, size, token) => institutions.ListAsync(filter, text.Culture, after, null, token, size))
        {
            Name = "institutions",
            Title = text["Institutions.Title"],
            Entry = row => Entry(row, text, addresses),
            Latest = (count, token) => institutions.LatestAsync(filter, count, text.Culture, null, token),
        };

    private static IReadOnlyList<Field<InstitutionRow>> Fields(Text text, Addresses addresses)
    {
        var fields = new Fields<InstitutionRow>(text, addresses);
        return
        [
            fields.Key("slug", row => row.Institution.Slug),
            fields.Name("name", row => row.Institution.Name),
            fields.Code<InstitutionKind>("kind", row => row.Institution.Kind),
            fields.Code<InstitutionStatus>("status", row => row.Status),
            fields.Place("country", row => row.Country),
            fields.Place("place", row => row.Place),
            fields.Words("cityAsStated", row => row.CityText),
            fields.Name("partOf", row => row.Parent),
            .. fields.Publication(row => row.Publication),
            fields.Key("url", row => Url(row, addresses)),
        ];
    }

    private static ListEntry Entry(InstitutionRow row, Text text, Addresses addresses) => new(
        row.Institution.Id,
        Url(row, addresses),
        row.Institution.Name.Text,
        ListSummary.Of(text, text.Enum(row.Institution.Kind), row.Place.Name.Text, row.Country?.Name.Text),
        row.Publication);

    private static string Url(InstitutionRow row, Addresses addresses) => addresses.Of(RecordKind.Institution, row.Institution.Slug);
}
