using AngleSharp.Html.Dom;
using CooperationPortal.Tests.Support.Http;

namespace CooperationPortal.Tests.Web.Browse.Figures;

/// <summary>Follows the figures of pages to their lists and counts what stands there, page after page.</summary>
internal sealed class FigureWalk(HttpClient client)
{
    private const string Rows = ".result, .record-row, .pair, .place-line";

    private readonly Dictionary<string, int> lengths = [];

    /// <summary>The figures of a page with the addresses that they lead to.</summary>
    public async Task<IReadOnlyList<(int Count, string List)>> FiguresAsync(string page) =>
    [
        .. (await client.GetPageAsync(page)).QuerySelectorAll("a[data-figure]").OfType<IHtmlAnchorElement>()
            .Select(a => (int.Parse(a.GetAttribute("data-figure")!), a.PathName + a.Search)),
    ];

    /// <summary>How many records the list shows on all its pages; where it says a number itself, it must be that.</summary>
    public async Task<int> LengthAsync(string list)
    {
        if (lengths.TryGetValue(list, out var known))
        {
            return known;
        }

        var page = await client.GetPageAsync(list);
        var length = page.QuerySelectorAll(Rows).Length;
        var said = page.QuerySelector("h2[id^=results]")?.TextContent.Split(' ')[0];
        while (page.QuerySelector("a[rel=next]") is IHtmlAnchorElement next)
        {
            page = await client.GetPageAsync(next.PathName + next.Search);
            length += page.QuerySelectorAll(Rows).Length;
        }

        (said ?? $"{length}").ShouldBe($"{length}", list);
        return lengths[list] = length;
    }
}
