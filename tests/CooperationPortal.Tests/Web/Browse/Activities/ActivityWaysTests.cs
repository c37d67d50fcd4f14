using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Browse.Activities;

/// <summary>From wherever readers look, the number of activities leads to exactly so many of them.</summary>
public sealed class ActivityWaysTests(PortalFixture portal) : IClassFixture<PortalFixture>, IAsyncLifetime
{
    private const string Hospital = "Кардиологический диспансер";

    /// <summary>More than the page of a place shows.</summary>
    private const int AtTheAmur = 6;

    public async Task InitializeAsync()
    {
        if ((await portal.NewClient().GetPageAsync("/ru/activities")).QuerySelector(".result") is not null)
        {
            return;
        }

        for (var year = 2015; year < 2015 + AtTheAmur; year++)
        {
            await portal.Services.PublishAsync(
                ActivityInputs.Under(Guid.CreateVersion7(), $"{year}").Between(Places.Jiamusi, Places.KhabarovskKrai));
        }

        var hospital = await portal.Services.PublishAsync(RegistryInputs.Institution(Hospital, Places.Samara));
        await portal.Services.PublishAsync(ActivityInputs.Keeping(Guid.CreateVersion7(), "2024", 5)
            .Between(Places.Namangan, RecordPick.Of(RecordKind.Institution, hospital, Hospital)));
        var withdrawn = await portal.Services.PublishAsync(FoundingAgreements.Signed());
        await portal.Services.PublishAsync(
            ActivityInputs.Under(withdrawn, "2015").Between(Places.Jiamusi, Places.KhabarovskKrai));
        await portal.Services.WithdrawAsync<Agreement>(withdrawn);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("/ru/partnerships/jiamusi-cn/ru-kha", AtTheAmur)]
    [InlineData("/ru/partnerships/ru-sam/uz-ng", 1)]
    [InlineData("/ru/regions/ru-kha", AtTheAmur)]
    [InlineData("/ru/regions/jiamusi-cn", AtTheAmur)]
    [InlineData("/ru/regions/uz-ng", 1)]
    [InlineData("/ru/countries/cn", AtTheAmur)]
    [InlineData("/ru/countries/ru", AtTheAmur + 1)]
    public async Task Get_PlaceOrPair_HasThemInASection(string path, int expected)
    {
        var page = await portal.NewClient().GetPageAsync(path);

        page.QuerySelectorAll("#activities .result").ShouldNotBeEmpty();
        await ShouldLeadToAsync(page.QuerySelector("#activities .section-head a"), expected);
    }

    [Fact]
    public async Task Get_Partnerships_PairsWithActivitiesOnlyAreLinesWithHonestFigures()
    {
        var client = portal.NewClient();

        var list = await client.GetPageAsync("/ru/partnerships");
        var ofRegion = await client.GetPageAsync("/ru/partnerships?region=uz-ng");
        var home = await client.GetPageAsync("/ru");

        var line = list.QuerySelector("main a[href='/ru/partnerships/jiamusi-cn/ru-kha']")!.Closest("li, tr, article")!;
        line.TextContent.ShouldContain("0 соглашений");
        line.TextContent.ShouldContain($"{AtTheAmur} совместных действий");
        line.TextContent.ShouldNotContain("Обсуждали");
        list.QuerySelector("#results")!.TextContent.ShouldStartWith("2 ");
        ofRegion.QuerySelector("#results")!.TextContent.ShouldStartWith("1 ");
        home.QuerySelector("a.figure[href='/ru/partnerships'] b")!.TextContent.ShouldBe("2");
    }

    [Fact]
    public async Task Get_Places_ThoseWithActivitiesOnlyTakePart()
    {
        var client = portal.NewClient();

        var home = await client.GetPageAsync("/ru");
        var tree = await client.GetPageAsync("/ru/regions");
        var search = await client.GetPageAsync("/ru/search?q=Цзямусы");

        home.QuerySelector("a.figure[href*='view=countries'] b")!.TextContent.ShouldBe("3");
        tree.QuerySelector("main a[href='/ru/regions/jiamusi-cn']")!.Closest(".place-line")!.TextContent
            .ShouldContain($"{AtTheAmur} совместных действий");
        search.QuerySelectorAll(".result-side").Select(s => s.TextContent.Trim()).ShouldContain($"{AtTheAmur} записей");
    }

    [Fact]
    public async Task Get_Institution_HasItsOwnInASection()
    {
        var slug = await portal.UseAsync(db => db.Institutions.Select(i => i.Slug).SingleAsync());

        var page = await portal.NewClient().GetPageAsync($"/ru/institutions/{slug}");

        page.QuerySelector("#cooperation .lead").ShouldBeNull();
        page.QuerySelectorAll("#activities .result").Length.ShouldBe(1);
        await ShouldLeadToAsync(page.QuerySelector("#activities .section-head a"), 1);
    }

    [Theory]
    [InlineData("/ru/partnerships/jiamusi-cn/ru-sam")]
    [InlineData("/ru/regions/uz-an")]
    [InlineData("/ru/countries/mn")]
    public async Task Get_PlaceOrPairWithout_HasNoSection(string path) =>
        (await portal.NewClient().GetPageAsync(path)).QuerySelector("#activities").ShouldBeNull();

    [Theory]
    [InlineData("ru", "только запланировано")]
    [InlineData("en", "only planned")]
    [InlineData("zh", "其中1项仅有计划")]
    [InlineData("uz", "faqat rejalashtirilgan")]
    public async Task Get_Home_TellsHowManyAndHowManyAreOnlyPlanned(string lang, string planned)
    {
        var page = await portal.NewClient().GetPageAsync($"/{lang}");
        var figure = page.QuerySelector($"a.figure[href='/{lang}/activities']");

        figure!.QuerySelector("small")!.TextContent.ShouldContain(planned);
        await ShouldLeadToAsync(figure, AtTheAmur + 1);
    }

    [Fact]
    public async Task Get_Menu_HasTheListInTheFooter_AndInTheHeaderOnItsPages()
    {
        var client = portal.NewClient();

        (await client.GetPageAsync("/ru")).QuerySelectorAll("nav a[href='/ru/activities']").ShouldHaveSingleItem();
        (await client.GetPageAsync("/ru/activities")).QuerySelector(".sections [aria-current=page]")!.GetAttribute("href")
            .ShouldBe("/ru/activities");
    }

    [Theory]
    [InlineData("佳木斯", AtTheAmur)]
    [InlineData("Khabarovsk Krai", AtTheAmur)]
    [InlineData("Кардиологический диспансер", 1)]
    [InlineData("стажировка", AtTheAmur + 1)]
    public async Task Get_Search_HasThemAsAGroup(string typed, int expected)
    {
        var page = await portal.NewClient().GetPageAsync($"/ru/search?q={Uri.EscapeDataString(typed)}");

        page.QuerySelectorAll("[aria-labelledby=activities] .result").Length.ShouldBe(Math.Min(expected, 5));
        await ShouldLeadToAsync(page.QuerySelector("#activities a.count"), expected);
    }

    private async Task ShouldLeadToAsync(IElement? link, int expected)
    {
        link.ShouldNotBeNull().TextContent.Trim().ShouldStartWith($"{expected}");
        var list = await portal.NewClient().GetPageAsync(((IHtmlAnchorElement)link).PathName + ((IHtmlAnchorElement)link).Search);
        list.QuerySelectorAll(".result").Length.ShouldBe(expected);
    }
}
