using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Sources;
using CooperationPortal.Web.PageSupport.Downloads;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.Pages.Browse.Sources;

/// <summary>The list of sources for machines: what is known of each, never its text.</summary>
internal static class SourceDownload
{
    public static ListDownload Of(SourceQueries sources, SourceFilter filter, Text text, Addresses addresses) =>
        new ListDownload<SourceRow>(
            Fields(text, addresses),
            (after, size, token) => sources.ListAsync(filter, after, token, size))
        {
            Name = "sources",
            Title = text["SourceList.Title"],
            Entry = row => Entry(row, text, addresses),
            Latest = (count, token) => sources.LatestAsync(filter, count, token),
        };

    private static IReadOnlyList<Field<SourceRow>> Fields(Text text, Addresses addresses)
    {
        var fields = new Fields<SourceRow>(text, addresses);
        return
        [
            fields.Name("title", row => Title(row)),
            fields.Key("language", row => row.Language),
            fields.Words("publisher", row => row.Publisher),
            fields.Words("author", row => row.Author),
            fields.Words("reportedBy", row => row.ReportedBy),
            fields.Date("published", row => row.Published),
            fields.Terms("citedBy", row => [.. row.CitedBy.Select(r => addresses.Of(r.Kind, r.Key))]),
            fields.Key("url", row => row.Url),
        ];
    }

    /// <summary>Of a paper, which has no address, the entry leads to a record that rests on it.</summary>
    private static ListEntry Entry(SourceRow row, Text text, Addresses addresses) => new(
        row.Id,
        row.Url ?? addresses.Of(row.CitedBy[0].Kind, row.CitedBy[0].Key),
        row.Title.Source,
        ListSummary.Of(text, row.Publisher, row.Author, ListSummary.Date(row.Published, text)),
        row.ChangedAt!.Value);

    /// <summary>As on its page, in its own language.</summary>
    private static LocalizedString Title(SourceRow row) => new(row.Title.Source, row.Title.SourceLang, IsFallback: false);
}
