using AngleSharp.Html.Dom;
using CooperationPortal.Core.Shared;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Web.Browse.Downloads;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Browse.Lists;

/// <summary>In every order that a list offers each record stands once, however many pages there are, and files follow.</summary>
public sealed class ListOrderTests(ManyRecords records) : IClassFixture<ManyRecords>
{
    private const string Rows = ".result h3 a, .record-row h3 a, .pair-places";

    /// <summary>Files of sources give the address of the source.</summary>
    private const string AtTheSource = ".result-tags a[rel~=external]";

    [Theory]
    [InlineData("/ru/agreements", "oldest")]
    [InlineData("/ru/agreements", "changed")]
    [InlineData("/ru/visits", "oldest")]
    [InlineData("/ru/visits", "changed")]
    [InlineData("/ru/meetings", "oldest")]
    [InlineData("/ru/meetings", "changed")]
    [InlineData("/ru/commitments", "oldest")]
    [InlineData("/ru/commitments", "changed")]
    [InlineData("/ru/activities", "oldest")]
    [InlineData("/ru/activities", "changed")]
    [InlineData("/ru/institutions", "changed")]
    [InlineData("/ru/events", "oldest")]
    [InlineData("/ru/events", "changed")]
    [InlineData("/ru/sources", "oldest")]
    [InlineData("/ru/partnerships", "changed")]
    [InlineData("/ru/partnerships", "name")]
    public async Task Get_PageAfterPage_ShowsEachRecordOnceAsTheFileDoes(string list, string sort)
    {
        var pages = await PagesAsync($"{list}?sort={sort}");

        var rows = list == "/ru/sources" ? AtTheSource : Rows;
        var shown = pages.SelectMany(p => p.QuerySelectorAll(rows)).OfType<IHtmlAnchorElement>().Select(a => a.Href).ToList();
        pages.Count.ShouldBe(2);
        shown.Distinct().Count().ShouldBe(ManyRecords.Count);
        shown.Count.ShouldBe(ManyRecords.Count);
        var file = await records.Portal.NewClient().GetByteArrayAsync($"{list}.csv?sort={sort}");
        ListReaders.ReadCsv(file).Select(r => r["Адрес страницы"]).ShouldBe(shown);
    }

    [Theory]
    [InlineData("/ru/agreements")]
    [InlineData("/ru/visits")]
    [InlineData("/ru/meetings")]
    [InlineData("/ru/activities")]
    public async Task Get_OldestFirst_HasThoseWithoutAYearLast(string list)
    {
        var pages = await PagesAsync($"{list}?sort=oldest");

        pages[0].QuerySelectorAll(".list-group").Select(g => g.TextContent).ShouldBe(["2019", "Год не указан"]);
        pages[1].QuerySelectorAll(".list-group").Select(g => g.TextContent).ShouldBe(["Год не указан"]);
    }

    [Fact]
    public async Task Get_RecentlyChanged_HasTheLatestChangeFirst()
    {
        var pages = await PagesAsync("/ru/agreements?sort=changed");

        var shown = pages.SelectMany(p => p.QuerySelectorAll(Rows)).OfType<IHtmlAnchorElement>().Select(a => a.Href.Split('/')[^1]);
        var expected = await records.Portal.UseAsync(db => db.Agreements.VisibleTo(null)
            .OrderByDescending(a => a.ChangedAt).ThenByDescending(a => a.Id).Select(a => a.Reference).ToListAsync());
        shown.ShouldBe(expected);
        pages[0].QuerySelectorAll(".list-group").ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_Orders_AreLinksThatKeepTheFilter()
    {
        var page = await records.Portal.NewClient().GetPageAsync("/ru/agreements?country=RU&sort=oldest");

        page.QuerySelector(".list-orders [aria-current]")!.TextContent.ShouldBe("Сначала старые");
        page.QuerySelectorAll(".list-orders a").OfType<IHtmlAnchorElement>().Select(a => a.Search)
            .ShouldBe(["?country=RU", "?country=RU&sort=changed"]);
        ((IHtmlInputElement)page.QuerySelector(".facets input[name=sort]")!).Value.ShouldBe("oldest");
    }

    private async Task<List<IHtmlDocument>> PagesAsync(string list)
    {
        var client = records.Portal.NewClient();
        var pages = new List<IHtmlDocument> { await client.GetPageAsync(list) };
        while (pages[^1].QuerySelector("a[rel=next]") is IHtmlAnchorElement next)
        {
            pages.Add(await client.GetPageAsync(next.PathName + next.Search));
        }

        return pages;
    }
}
