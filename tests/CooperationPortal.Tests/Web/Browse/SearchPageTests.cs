using System.Net;
using AngleSharp.Html.Dom;
using CooperationPortal.Tests.Support.Http;
using Shouldly;

namespace CooperationPortal.Tests.Web.Browse;

/// <summary>The public search, and that each of its figures is the length of the list it leads to.</summary>
[Collection(DemoPortalCollection.Name)]
public sealed class SearchPageTests(DemoPortalFixture portal)
{
    [Theory]
    [InlineData("ru")]
    [InlineData("en")]
    [InlineData("zh")]
    [InlineData("uz")]
    public async Task Get_NoQuery_ShowsTheBoxOnly(string lang)
    {
        var page = await portal.NewClient().GetPageAsync($"/{lang}/search");

        page.QuerySelector("input[name=q]").ShouldNotBeNull();
        page.QuerySelectorAll(".result").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Цзямусы")]
    [InlineData("Jiamusi")]
    [InlineData("佳木斯")]
    public async Task Get_PlaceInAnyScript_ShowsItsRecords(string typed)
    {
        var page = await portal.NewClient().GetPageAsync(Address(typed));

        page.QuerySelector("#agreements a.count")!.TextContent.ShouldBe("1");
        page.QuerySelector("#places")!.ParentElement!.TextContent.ShouldContain("230800");
    }

    [Fact]
    public async Task Get_WordsOfAVisit_ShowsVisitsOnceAndFirst()
    {
        var page = await portal.NewClient().GetPageAsync(Address("кто приезжал из Фуюаня в Хабаровск"));

        var sections = page.QuerySelectorAll("h2#found ~ section h3").Select(h => h.Id).ToList();
        sections[0].ShouldBe("visits");
        sections.ShouldBeUnique();
        sections.Count.ShouldBeGreaterThan(1);
    }

    [Theory]
    [InlineData("Kirghizia", "/ru/countries/kg")]
    [InlineData("230800", "/ru/regions/jiamusi-cn")]
    public async Task Get_Place_IsLinkedWhereItsPageIs(string typed, string address) =>
        (await portal.NewClient().GetPageAsync(Address(typed))).QuerySelector("#places ~ ul h4 a")!.GetAttribute("href").ShouldBe(address);

    [Theory]
    [InlineData("overdue promises")]
    [InlineData("подписанные соглашения")]
    [InlineData("не подписанные соглашения")]
    [InlineData("состоявшиеся визиты")]
    [InlineData("планируемые соглашения")]
    [InlineData("подписанные соглашения Самары")]
    [InlineData("встречи")]
    [InlineData("activities")]
    public async Task Get_NamedList_IsLinkedWithItsLength(string typed)
    {
        var client = portal.NewClient();
        var page = await client.GetPageAsync(Address(typed));

        var link = page.QuerySelector(".result h4 a").ShouldBeAssignableTo<IHtmlAnchorElement>()!;
        var length = page.QuerySelector(".result .result-side")!.TextContent.Split('\u00a0', ' ')[0];
        var list = await client.GetPageAsync(link.PathName + link.Search);
        list.QuerySelector("#results")!.TextContent.ShouldContain(length, customMessage: link.Href);
    }

    [Theory]
    [InlineData("Namangan")]
    [InlineData("rector")]
    public async Task Get_EveryFigure_LeadsToAListOfThatLength(string typed)
    {
        var client = portal.NewClient();
        var page = await client.GetPageAsync(Address(typed));
        var figures = page.QuerySelectorAll("a.count").OfType<IHtmlAnchorElement>().ToList();

        figures.Count.ShouldBeGreaterThan(2);
        foreach (var figure in figures)
        {
            var list = await client.GetPageAsync(figure.PathName + figure.Search);
            list.Body!.TextContent.ShouldContain(figure.TextContent, customMessage: figure.Href);
        }
    }

    [Fact]
    public async Task Get_WordsInTexts_AreMarked()
    {
        var page = await portal.NewClient().GetPageAsync(Address("кардиологам"));

        page.QuerySelectorAll(".result mark").Select(m => m.TextContent.ToLowerInvariant()).Distinct()
            .ShouldContain(word => word.StartsWith("кардиолог"));
        page.QuerySelectorAll("h1 mark, nav mark, form mark").ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_FewRecordsWithTheWord_OthersStandUnderAHeadingOfTheirOwn()
    {
        var page = await portal.NewClient().GetPageAsync(Address("rector"));
        var also = page.QuerySelector("[aria-labelledby=also]").ShouldNotBeNull();

        also.QuerySelector("h2")!.TextContent.ShouldBe("Другими словами");
        also.QuerySelectorAll("mark").Select(m => m.TextContent.ToLowerInvariant()).ShouldContain("president");
        var ids = page.QuerySelectorAll("main [id]").Select(e => e.Id).ToList();
        ids.ShouldBe(ids.Distinct());
        also.QuerySelectorAll("h4 a").Select(a => a.GetAttribute("href"))
            .Intersect(page.QuerySelectorAll("[aria-labelledby=found] h4 a").Select(a => a.GetAttribute("href"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_ListForWords_MarksThem()
    {
        var page = await portal.NewClient().GetPageAsync("/ru/agreements?words=" + Uri.EscapeDataString("кардиологии"));

        page.QuerySelectorAll(".result mark").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Get_Slip_SaysWhatIsShownInstead()
    {
        var page = await portal.NewClient().GetPageAsync(Address("Хабаровк"));

        page.Body!.TextContent.ShouldContain("По запросу «Хабаровк» ничего нет");
        page.QuerySelectorAll(".result").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Get_NothingFits_OffersSections()
    {
        var page = await portal.NewClient().GetPageAsync(Address("абракадабра <b>"));

        page.QuerySelectorAll(".result").ShouldBeEmpty();
        page.QuerySelectorAll(".nothing-found a").Length.ShouldBeGreaterThanOrEqualTo(4);
        page.QuerySelector("#found")!.TextContent.ShouldContain("абракадабра <b>");
    }

    [Fact]
    public async Task Get_ExactNumber_LeadsToTheRecord()
    {
        var answer = await portal.NewClient().GetAsync(Address("cp-2026-0001"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe("/ru/agreements/CP-2026-0001");
    }

    private static string Address(string typed) => $"/ru/search?q={Uri.EscapeDataString(typed)}";
}
