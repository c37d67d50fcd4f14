using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Sources;
using CooperationPortal.Web.PageSupport.Downloads;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.Pages.Browse.Agreements;

/// <summary>The list of agreements for machines.</summary>
internal static class AgreementDownload
{
    public static ListDownload Of(
        AgreementQueries agreements, SourceQueries sources, AgreementFilter filter, Text text, Addresses addresses) =>
        new ListDownload<AgreementRow>(
            Fields(text, addresses),
            (after, size, token) => agreements.ListAsync(filter, text.Culture, after, null, token, size)
                .WithSourcesAsync(sources, row => row.Id, (row, addresses) => row with { Sources = addresses }, token))
        {
            Name = "agreements",
            Title = text["Nav.Agreements"],
            Entry = row => Entry(row, text, addresses),
            Latest = (count, token) => agreements.LatestAsync(filter, count, text.Culture, null, token),
        };

    private static IReadOnlyList<Field<AgreementRow>> Fields(Text text, Addresses addresses)
    {
        var fields = new Fields<AgreementRow>(text, addresses);
        return
        [
            fields.Key("reference", row => row.Reference),
            fields.Text("title", row => row.Title),
            fields.Code<AgreementType>("type", row => row.Type),
            fields.Text("kindAsStated", row => row.KindAsStated),
            fields.Words("countStated", row => row.CountStated),
            fields.Code<AgreementBucket>("standing", row => row.Bucket),
            fields.Code<LegalState>("legalState", row => row.State),
            fields.Date("when", row => row.When),
            fields.Code<AgreementDay>("whenOf", row => row.Day),
            fields.Parties("parties", row => row.Parties),
            fields.Codes("activities", row => row.Activities),
            fields.Terms("specialties", row => row.SpecialtyCodes),
            fields.Codes("sectors", row => row.Sectors),
            fields.Terms("sources", row => row.Sources),
            .. fields.Publication(row => row.Publication),
            fields.Key("url", row => Url(row, addresses)),
        ];
    }

    private static ListEntry Entry(AgreementRow row, Text text, Addresses addresses) => new(
        row.Id,
        Url(row, addresses),
        row.Title.In(text.Culture).Text,
        ListSummary.Of(text, ListSummary.Names(row.Parties, text), text.Enum(row.Bucket), ListSummary.Date(row.When, text)),
        row.Publication);

    private static string Url(AgreementRow row, Addresses addresses) => addresses.Of(RecordKind.Agreement, row.Reference);
}
