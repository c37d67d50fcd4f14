using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using CooperationPortal.Tests.Support.Http;

namespace CooperationPortal.Tests.Web.Browse.Figures;

/// <summary>
/// Follows the figures of pages to their lists and counts what stands there. The pages of a list are read once for each way
/// to narrow it, and must agree with its download; further choices of the same way are counted in the download alone, which
/// asks the same question and draws nothing.
/// </summary>
internal sealed class FigureWalk(HttpClient client)
{
    private const string Rows = ".result, .record-row, .pair, .place-line";

    private readonly Dictionary<string, int> _lengths = [];
    private readonly HashSet<string> _ways = [];

    /// <summary>The figures of a page with the addresses that they lead to.</summary>
    public async Task<IReadOnlyList<(int Count, string List)>> FiguresAsync(string page) =>
    [
        .. (await client.GetPageAsync(page)).QuerySelectorAll("a[data-figure]").OfType<IHtmlAnchorElement>()
            .Select(a => (int.Parse(a.GetAttribute("data-figure")!), a.PathName + a.Search)),
    ];

    /// <summary>How many records the list has; where its page says a number itself, it must be that.</summary>
    public async Task<int> LengthAsync(string list)
    {
        if (_lengths.TryGetValue(list, out var known))
        {
            return known;
        }

        var downloaded = await DownloadedAsync(list);
        if (_ways.Add(WayOf(list)) || downloaded is null)
        {
            var shown = await ShownAsync(list);
            (downloaded ?? shown).ShouldBe(shown, $"the download of {list}");
            downloaded = shown;
        }

        return _lengths[list] = downloaded.Value;
    }

    /// <summary>The list with the names of what narrows it: <c>/ru/agreements?country&amp;state</c>.</summary>
    private static string WayOf(string list)
    {
        var parts = list.Split('?', '&');

        return $"{parts[0]}?{string.Join('&', parts.Skip(1).Select(p => p.Split('=')[0]).Distinct().Order())}";
    }

    /// <summary>What stands on all pages of the list.</summary>
    private async Task<int> ShownAsync(string list)
    {
        var page = await client.GetPageAsync(list);
        var length = page.QuerySelectorAll(Rows).Length;
        var said = page.QuerySelector("h2[id^=results]")?.TextContent.Split(' ')[0];
        while (page.QuerySelector("a[rel=next]") is IHtmlAnchorElement next)
        {
            page = await client.GetPageAsync(next.PathName + next.Search);
            length += page.QuerySelectorAll(Rows).Length;
        }

        (said ?? $"{length}").ShouldBe($"{length}", list);

        return length;
    }

    /// <summary>Null where the list has no download.</summary>
    private async Task<int?> DownloadedAsync(string list)
    {
        var parts = list.Split('?', 2);
        using var answer = await client.GetAsync($"{parts[0]}.json?{parts.ElementAtOrDefault(1)}");
        if (answer.StatusCode is HttpStatusCode.NotFound)
        {
            return null;
        }

        using var json = JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());

        return json.RootElement.GetProperty("items").GetArrayLength();
    }
}
