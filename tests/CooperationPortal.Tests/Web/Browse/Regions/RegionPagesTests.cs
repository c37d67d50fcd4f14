using System.Net;
using AngleSharp.Html.Dom;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;

namespace CooperationPortal.Tests.Web.Browse.Regions;

public sealed class RegionPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>, IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        if ((await portal.NewClient().GetPageAsync("/ru/visits")).QuerySelector(".result") is not null)
        {
            return;
        }

        await portal.Services.PublishAsync(FoundingAgreements.Promised());
        await portal.Services.PublishAsync(VisitInputs.Visit(Places.Jiamusi, Places.KhabarovskKrai));
        await portal.Services.PublishAsync(VisitInputs.Meeting(Places.Jiamusi, Places.KhabarovskKrai));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("ru", "Хабаровский край", "Китай")]
    [InlineData("en", "Khabarovsk Krai", "China")]
    [InlineData("zh", "哈巴罗夫斯克边疆区", "中国")]
    [InlineData("uz", "Xabarovsk oʻlkasi", "Xitoy")]
    public async Task Get_RegionAndCountry_AreNamedInTheLanguage(string lang, string krai, string country)
    {
        var client = portal.NewClient();

        (await client.GetPageAsync($"/{lang}/regions/ru-kha")).QuerySelector("h1")!.TextContent.Trim().ShouldBe(krai);
        (await client.GetPageAsync($"/{lang}/countries/cn")).QuerySelector("h1")!.TextContent.Trim().ShouldBe(country);
        (await client.GetPageAsync($"/{lang}/regions")).QuerySelector("main")!.TextContent.ShouldContain(krai);
    }

    /// <summary>The names are kept as they are written within a sentence.</summary>
    [Theory]
    [InlineData("/ru/regions/uz-tk", "Город Ташкент", "Город Ташкент")]
    [InlineData("/ru/regions/cn-hl", "Провинция Хэйлунцзян", "Провинция Хэйлунцзян")]
    [InlineData("/ru/partnerships/cn-hl/uz-tk", "Провинция Хэйлунцзян", "Провинция Хэйлунцзян – город Ташкент")]
    public async Task Get_PlaceWhoseNameIsWrittenSmall_HasAHeadingThatBeginsLarge(string address, string heading, string title)
    {
        var page = await portal.NewClient().GetPageAsync(address);

        page.QuerySelector("h1")!.TextContent.Trim().ShouldStartWith(heading);
        page.Title!.ShouldStartWith(title);
    }

    /// <summary>Check F75: what no record tells of a place comes from reference data, and their licences ask to be named.</summary>
    [Theory]
    [InlineData("/ru/regions/ru-kha")]
    [InlineData("/en/countries/cn")]
    [InlineData("/zh/regions/jiamusi-cn")]
    [InlineData("/uz/countries/fr")]
    public async Task Get_Place_NamesTheSourcesOfItsNamesAndCodes(string address)
    {
        var sources = (await portal.NewClient().GetPageAsync(address)).QuerySelector("#sources")!;

        sources.QuerySelectorAll("a").Select(a => a.TextContent).ShouldBe(["ISO 3166", "Unicode CLDR", "GeoNames", "Natural Earth"]);
        sources.TextContent.ShouldContain("CC BY 4.0");
    }

    [Fact]
    public async Task Get_List_TellsARegionFromItsCityOfOneName()
    {
        var input = FoundingAgreements.Promised();
        input.Parties[0].Party = Places.SaintPetersburg;
        await portal.Services.PublishAsync(input);

        var rows = (await portal.NewClient().GetPageAsync("/ru/regions")).QuerySelectorAll(".place-line > p:first-child")
            .Select(p => p.TextContent.Trim()).ToList();

        rows.ShouldContain("Санкт-Петербург регион");
        rows.ShouldContain("Санкт-Петербург город");
        rows.ShouldContain("Хабаровский край");
    }

    [Theory]
    [InlineData("/ru/regions", "/ru/regions/jiamusi-cn")]
    [InlineData("/ru/regions?view=countries", "/ru/countries/cn")]
    [InlineData("/ru/countries/cn", "/ru/regions/jiamusi-cn")]
    public async Task Get_PlacesThatTakePart_CountWhatIsPromisedApartFromWhatIsSigned(string list, string place)
    {
        var page = await portal.NewClient().GetPageAsync(list);

        var line = page.QuerySelector($".place-line a[href='{place}']")!.Closest(".place-line")!.TextContent;
        line.ShouldMatch(@"\d обещан[оы]");
        line.ShouldNotContain("подписан");
        line.ShouldNotContain("соглашени");
    }

    [Fact]
    public async Task Get_CountryOfSeveralTimeZones_SaysNothingOfOne()
    {
        var client = portal.NewClient();

        (await client.GetPageAsync("/ru/countries/ru")).QuerySelector("#codes")!.TextContent.ShouldNotContain("Часовой пояс");
        (await client.GetPageAsync("/ru/regions/ru-sam")).QuerySelector("#codes")!.TextContent.ShouldContain("Часовой пояс");
    }

    [Theory]
    [InlineData("/ru/regions/ru-kha")]
    [InlineData("/ru/regions/cn-hl")]
    [InlineData("/ru/countries/cn")]
    public async Task Get_EveryFigure_IsTheLengthOfItsList(string place)
    {
        var client = portal.NewClient();
        var figures = (await client.GetPageAsync(place)).QuerySelectorAll("a.figure").OfType<IHtmlAnchorElement>().ToList();

        figures.Count.ShouldBe(5);
        figures.Sum(f => int.Parse(f.QuerySelector("b")!.TextContent)).ShouldBeGreaterThan(0);
        foreach (var figure in figures)
        {
            var list = await client.GetPageAsync(figure.PathName + figure.Search);
            $"{list.QuerySelectorAll(".result").Length}".ShouldBe(figure.QuerySelector("b")!.TextContent, figure.Href);
        }
    }

    [Fact]
    public async Task Get_PlaceOfNoRecord_SaysThatNobodyIsKnown()
    {
        var page = await portal.NewClient().GetPageAsync("/ru/regions/uz-ng");

        page.QuerySelectorAll(".figure").ShouldBeEmpty();
        page.QuerySelector(".lead").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("/ru/regions/RU-KHA", "/ru/regions/ru-kha")]
    [InlineData("/ru/regions/cn", "/ru/countries/cn")]
    [InlineData("/ru/countries/CN", "/ru/countries/cn")]
    public async Task Get_OtherSpelling_LeadsToTheAddress(string path, string address)
    {
        var answer = await portal.NewClient().GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        answer.Headers.Location!.ToString().ShouldBe(address);
    }

    [Theory]
    [InlineData("/ru/regions/nowhere")]
    [InlineData("/ru/countries/xx")]
    public async Task Get_Unknown_IsAbsent(string path) =>
        (await portal.NewClient().GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Theory]
    [InlineData("佳木斯")]
    [InlineData("Цзямусы")]
    [InlineData("230800")]
    public async Task Get_RegistryByAnyNameOrCode_HasThePlace(string typed)
    {
        var page = await portal.NewClient().GetPageAsync($"/ru/regions?name={Uri.EscapeDataString(typed)}");

        page.QuerySelectorAll(".place-line a[href='/ru/regions/jiamusi-cn']").Length.ShouldBe(1);
    }
}
