using AngleSharp.Html.Dom;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;

namespace CooperationPortal.Tests.Web.Browse;

/// <summary>Whoever goes on to the end of a list has seen each of its records once, withdrawn ones never.</summary>
public sealed class ListPagingTests(ManyRecords records) : IClassFixture<ManyRecords>
{
    [Theory]
    [InlineData("/ru/agreements", ".result h3 a")]
    [InlineData("/ru/agreements?country=CN&country=RU", ".result h3 a")]
    [InlineData("/ru/commitments", ".result h3 a")]
    [InlineData("/ru/visits", ".result h3 a")]
    [InlineData("/ru/meetings", ".result h3 a")]
    [InlineData("/ru/activities", ".result h3 a")]
    [InlineData("/ru/institutions", ".result h3 a")]
    [InlineData("/ru/institutions?name=больница", ".result h3 a")]
    [InlineData("/ru/events", ".record-row h3 a")]
    [InlineData("/ru/partnerships", ".pair-places")]
    [InlineData("/ru/partnerships?region=ru-sam", ".pair-places")]
    [InlineData("/ru/sources", ".result h3 a")]
    public async Task Get_PageAfterPage_ShowsEachRecordOnce(string list, string record)
    {
        var pages = await PagesAsync(list);

        pages.Count.ShouldBe(2);
        var seen = pages.SelectMany(p => p.QuerySelectorAll(record)).OfType<IHtmlAnchorElement>().Select(a => a.Href).ToList();
        seen.Count.ShouldBe(ManyRecords.Count);
        seen.Distinct().Count().ShouldBe(ManyRecords.Count);
        pages.ShouldAllBe(p => p.QuerySelector("h2[id^=results]")!.TextContent.Contains($"{ManyRecords.Count} ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/ru/agreements")]
    [InlineData("/ru/visits")]
    [InlineData("/ru/meetings")]
    [InlineData("/ru/activities")]
    public async Task Get_LastPage_HasThoseWithoutAYear(string list)
    {
        var pages = await PagesAsync(list);

        pages[0].QuerySelectorAll(".list-group").Select(g => g.TextContent).ShouldBe(["2019", "Год не указан"]);
        pages[1].QuerySelectorAll(".list-group").Select(g => g.TextContent).ShouldBe(["Год не указан"]);
    }

    [Fact]
    public async Task Get_WholeRegistry_ShowsEachPlaceOnce()
    {
        var pages = await PagesAsync("/ru/regions?country=UZ");

        var seen = pages.SelectMany(p => p.QuerySelectorAll(".place-line a")).OfType<IHtmlAnchorElement>().Select(a => a.Href).ToList();
        pages.Count.ShouldBeGreaterThan(1);
        seen.Distinct().Count().ShouldBe(seen.Count);
        seen.Count.ShouldBe(await records.Portal.UseAsync(db => Task.FromResult(db.Regions.Count(r => r.CountryIso2 == "UZ"))));
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
