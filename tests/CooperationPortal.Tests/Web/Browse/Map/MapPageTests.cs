using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Browse.Map;

public sealed class MapPageTests(PortalFixture portal) : IClassFixture<PortalFixture>, IAsyncLifetime
{
    private const string Kinds = "/ru/map?by=Countries|/ru/map?by=Regions";

    public async Task InitializeAsync()
    {
        if ((await portal.NewClient().GetPageAsync("/ru/visits")).QuerySelector(".result") is not null)
        {
            return;
        }

        await portal.Services.PublishAsync(FoundingAgreements.Promised());
        await portal.Services.PublishAsync(VisitInputs.Visit(Places.Jiamusi, Places.KhabarovskKrai, "XXXX-11"));
        await portal.Services.PublishAsync(Between(Places.SamaraOblast, Places.Namangan));
        await portal.Services.PublishAsync(Between(Places.SamaraOblast, Places.Namangan));
        await portal.Services.PublishAsync(Between(Places.SamaraOblast, await UnlocatedAsync()));
        await portal.Services.WithdrawAsync<Agreement>(
            await portal.Services.PublishAsync(Between(Places.KhabarovskKrai, Places.Namangan)));
        await portal.DraftAsync(Between(Places.KhabarovskKrai, Places.Heilongjiang));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Get_Choices_SayThatTheyCountAgreements() =>
        (await portal.NewClient().GetPageAsync("/ru/map")).QuerySelector(".filters")!.TextContent
            .ShouldContain("Числа показывают, сколько соглашений.");

    [Theory]
    [InlineData("ru", "Самарская область – Наманганская область: 2 подписаны")]
    [InlineData("en", "Samara Oblast – Namangan")]
    [InlineData("zh", "萨马拉州 – 纳曼干")]
    [InlineData("uz", "Samara viloyati – Namangan viloyati: 2")]
    public async Task Get_Map_NamesItsLinesInTheLanguageOfTheReader(string lang, string name)
    {
        var page = await portal.NewClient().GetPageAsync($"/{lang}/map");

        string.Join('\n', page.QuerySelectorAll(".map a").Select(a => a.GetAttribute("aria-label"))).ShouldContain(name);
    }

    [Fact]
    public async Task Get_Map_HasTheSameLinesAsTheList()
    {
        var page = await portal.NewClient().GetPageAsync("/ru/map");

        var lines = page.QuerySelectorAll(".map a").Select(a => a.GetAttribute("href")).ToList();
        lines.ShouldBe(page.QuerySelectorAll("#lines a.pair-places").Select(a => a.GetAttribute("href")));
        lines.Order().ShouldBe(["/ru/partnerships/jiamusi-cn/ru-kha", "/ru/partnerships/ru-sam/uz-ng"]);
    }

    [Fact]
    public async Task Get_Map_NamesWhatHasNoPlaceOnIt()
    {
        var page = await portal.NewClient().GetPageAsync("/ru/map");

        page.QuerySelector("#list h2")!.TextContent.ShouldBe("3 партнёрства");
        page.QuerySelector("#list .list-group + .pairs")!.TextContent.ShouldContain("координаты неизвестны");
    }

    [Fact]
    public async Task Get_Map_TellsPromisedFromSigned()
    {
        var page = await portal.NewClient().GetPageAsync("/ru/map");

        Line(page, "jiamusi-cn/ru-kha").QuerySelector(".arc")!.ClassList.ShouldContain("arc-overdue");
        Line(page, "ru-sam/uz-ng").QuerySelector(".arc")!.ClassList.ShouldNotContain("arc-overdue");
        page.QuerySelectorAll(".map-dot-open").Length.ShouldBe(2);
        page.QuerySelectorAll(".map-dot:not(.map-dot-open)").Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("/ru/map")]
    [InlineData("/ru/map?by=Countries")]
    [InlineData("/ru/map?by=Regions")]
    [InlineData("/ru/map?country=UZ")]
    [InlineData("/ru/map?state=Overdue&state=Signed")]
    [InlineData("/ru/map?signed=true&by=Regions")]
    [InlineData("/ru/map?region=ru-sam&by=Countries")]
    [InlineData("/ru/map?region=ru-sam&year=unknown")]
    public async Task Get_EveryFigure_OpensAListOfThatLength(string path)
    {
        var client = portal.NewClient();
        var page = await client.GetPageAsync(path);
        var figures = page.QuerySelectorAll(".pair-counts a, #areas .small a").OfType<IHtmlAnchorElement>().ToList();

        foreach (var figure in figures)
        {
            var list = await client.GetPageAsync(figure.PathName + figure.Search);
            $"{list.QuerySelectorAll(".result").Length}".ShouldBe(figure.TextContent.Split(' ', '\u00a0')[0], figure.Href);
        }
    }

    [Fact]
    public async Task Get_Filter_LeavesTheLinesThatFit()
    {
        var client = portal.NewClient();

        Paths(await client.GetPageAsync("/ru/map?country=CN")).ShouldBe(["/ru/partnerships/jiamusi-cn/ru-kha"]);
        Paths(await client.GetPageAsync("/ru/map?signed=true")).ShouldBe(["/ru/partnerships/ru-sam/uz-ng"]);
        Paths(await client.GetPageAsync("/ru/map?region=ru-kha")).ShouldBe(["/ru/partnerships/jiamusi-cn/ru-kha"]);
        Paths(await client.GetPageAsync("/ru/map?state=Ended")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_Areas_AreTheSameAsTheListAndBearTheirNumber()
    {
        foreach (var path in Kinds.Split('|'))
        {
            var page = await portal.NewClient().GetPageAsync(path);

            var areas = page.QuerySelectorAll(".map a.map-area").Select(a => a.GetAttribute("href")).ToList();
            areas.ShouldNotBeEmpty();
            areas.ShouldBeSubsetOf(page.QuerySelectorAll("#areas p:first-child a").Select(a => a.GetAttribute("href")));
            page.QuerySelectorAll(".map-figures text").Select(t => t.TextContent).ShouldContain("3");
        }
    }

    [Fact]
    public async Task Get_Map_SaysWhereTheBordersComeFrom() =>
        (await portal.NewClient().GetPageAsync("/en/map")).QuerySelector("main")!.TextContent
            .ShouldContain("Borders are schematic, come from Natural Earth and take no position.");

    [Fact]
    public async Task Get_Shapes_AreKeptByBrowsers()
    {
        var client = portal.NewClient();
        var page = await client.GetPageAsync("/ru/map");
        var files = page.QuerySelectorAll(".map use").Select(u => u.GetAttribute("href")!.Split('#')[0]).Distinct().ToList();

        files.ShouldNotBeEmpty();
        foreach (var file in files)
        {
            var answer = await client.GetAsync(file);
            answer.EnsureSuccessStatusCode();
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        }
    }

    private static IElement Line(IHtmlDocument page, string pair) => page.QuerySelector($".map a[href$='{pair}']")!;

    private static IEnumerable<string?> Paths(IHtmlDocument page) =>
        page.QuerySelectorAll(".map a").Select(a => a.GetAttribute("href"));

    private static AgreementInput Between(RecordPick one, RecordPick other)
    {
        var input = FoundingAgreements.Signed();
        (input.Parties[0].Party, input.Parties[0].Place) = (one, new RecordPick());
        (input.Parties[1].Party, input.Parties[1].Place) = (other, new RecordPick());
        return input;
    }

    private Task<RecordPick> UnlocatedAsync() => portal.UseAsync(async db =>
    {
        var region = await db.Regions
            .Where(r => r.Level == RegionLevel.Adm1 && r.Latitude == null && r.Status == RegionStatus.Current)
            .OrderBy(r => r.Slug).FirstAsync();
        return RecordPick.Of(RecordKind.Region, region.Id, region.Slug);
    });
}
