using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Browse.Visits;

/// <summary>What was only announced is not held, and when its days have passed nobody says that it was.</summary>
public sealed class AnnouncedVisitTests(PortalFixture portal) : IClassFixture<PortalFixture>, IAsyncLifetime
{
    private const string Past = "2016-05-20/2016-05-23";
    private const string Ahead = "2038-05-20/2038-05-23";

    private static (string Past, string Ahead, string Held) visits;

    public async Task InitializeAsync()
    {
        if ((await portal.NewClient().GetPageAsync("/ru/visits")).QuerySelector(".result") is null)
        {
            visits = (await AnnounceAsync(Past), await AnnounceAsync(Ahead), await HoldAsync());
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("ru", "объявлен, срок прошёл, не подтверждён", "визит был объявлен", "Что объявлено о визите")]
    [InlineData("en", "announced, overdue, unconfirmed", "visit was announced to", "What was announced of the visit")]
    [InlineData("zh", "已宣布，已逾期，未证实", "曾宣布前往", "访问预告")]
    [InlineData("uz", "eʼlon qilingan, muddati oʻtgan, tasdiqlanmagan", "tashrif eʼlon qilingan edi", "Tashrif haqida eʼlon qilingani")]
    public async Task Get_DaysThatPassed_SaysThatNothingConfirmsTheVisit(string lang, string state, string way, string report)
    {
        var page = await GetAsync($"/{lang}/visits/{visits.Past}");

        page.QuerySelector(".meta")!.TextContent.ShouldContain(state);
        page.QuerySelector(".joint")!.TextContent.Trim().ShouldBe(way);
        page.QuerySelector($".note-bar a[href='/{lang}/visits?tookPlace=true']").ShouldNotBeNull();
        page.QuerySelector($".papers a[href$='/{visits.Past}/report']")!.TextContent.ShouldBe(report);
        page.QuerySelectorAll(".outcome").ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_DaysToComeOrHeld_SaysNothingOfTheKind()
    {
        var ahead = await GetAsync($"/ru/visits/{visits.Ahead}");
        var held = await GetAsync($"/ru/visits/{visits.Held}");

        ahead.QuerySelector(".meta")!.TextContent.ShouldContain("намечен");
        ahead.QuerySelector(".note-bar").ShouldBeNull();
        held.QuerySelector(".papers a[href$='/report']")!.TextContent.ShouldBe("Отчёт о визите");
        held.QuerySelectorAll(".outcome").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Get_Report_TellsWhatWasAnnouncedAndAsksNotWhatCameOfIt()
    {
        var announced = await GetAsync($"/ru/visits/{visits.Past}/report");
        var held = await GetAsync($"/ru/visits/{visits.Held}/report");

        announced.Title!.ShouldContain("что объявлено о визите");
        announced.QuerySelector("main")!.TextContent.ShouldNotContain("Отчёт");
        Headings(announced).ShouldBe(["Между кем и на какие дни", "Программа", "Чего источники не говорят", "Источники"]);
        Lines(announced).ShouldNotContain(line => line.Contains("Итог") || line.Contains("Что показали") || line.Contains("принимали"));
        Headings(held).ShouldContain("О чём договорились");
        Lines(held).ShouldContain(line => line.Contains("Итог"));
    }

    [Fact]
    public async Task Get_List_TellsTheThreeApart()
    {
        var page = await GetAsync("/ru/visits");

        Result(visits.Past).QuerySelector(".state-overdue")!.TextContent.ShouldContain("срок прошёл");
        Result(visits.Ahead).QuerySelector(".state-planned")!.TextContent.ShouldContain("Намечен");
        Result(visits.Held).QuerySelector(".state").ShouldBeNull();
        (await GetAsync("/ru/visits?status=Planned")).QuerySelectorAll(".result").Length.ShouldBe(2);

        IElement Result(string reference) => page.QuerySelector($".result a[href='/ru/visits/{reference}']")!.Closest(".result")!;
    }

    [Fact]
    public async Task Get_Partnership_TellsThemApartAndLeavesNoRoomForOutcomes()
    {
        var page = await GetAsync("/ru/partnerships/ru-sam/uz-ng");

        Section(visits.Past).QuerySelector(".meta .state-overdue")!.TextContent.ShouldContain("не подтверждён");
        Section(visits.Ahead).QuerySelector(".meta .state-planned")!.TextContent.ShouldContain("Намечен");
        Section(visits.Held).QuerySelector(".meta .state").ShouldBeNull();
        Section(visits.Past).QuerySelectorAll(".outcome").ShouldBeEmpty();
        Section(visits.Held).QuerySelectorAll(".outcome .outcome-box").Length.ShouldBe(1);

        IElement Section(string reference) => page.GetElementById(reference)!;
    }

    [Theory]
    [InlineData("/ru/partnerships/ru-sam/uz-ng")]
    [InlineData("/ru/regions/uz-ng")]
    public async Task Get_TimeLine_TellsThemApart(string address)
    {
        var page = await GetAsync(address);

        Entry(visits.Past).ClassName.ShouldBe("event-overdue");
        Entry(visits.Past).QuerySelector(".state-overdue").ShouldNotBeNull();
        Entry(visits.Ahead).ClassName.ShouldBe("event-planned");
        Entry(visits.Ahead).QuerySelector(".state-planned").ShouldNotBeNull();
        Entry(visits.Held).ClassName.ShouldBeNullOrEmpty();
        Entry(visits.Held).QuerySelector(".state").ShouldBeNull();

        IElement Entry(string reference) => page.QuerySelector($"#timeline a[href='/ru/visits/{reference}']")!.Closest("li")!;
    }

    [Fact]
    public async Task Get_SearchAndFiles_TellThemApart()
    {
        var found = await GetAsync("/ru/search?q=Наманган");
        var client = portal.NewClient();
        var table = (await client.GetStringAsync("/ru/visits.csv")).Split('\n');
        var feed = await client.GetStringAsync("/ru/visits.atom");

        Found(visits.Past).ShouldContain("срок прошёл");
        Found(visits.Ahead).ShouldContain("Намечен");
        table.Single(line => line.Contains(visits.Past)).ShouldContain("срок прошёл");
        table.Single(line => line.Contains(visits.Past)).ShouldContain(nameof(VisitStatus.Planned));
        table.Single(line => line.Contains(visits.Ahead)).ShouldContain("Намечен");
        feed.ShouldContain("срок прошёл");
        feed.ShouldContain("Намечен");

        string Found(string reference) => found.QuerySelector($"a[href='/ru/visits/{reference}']")!.Closest("li, .result")!.TextContent;
    }

    private static IEnumerable<string> Headings(IHtmlDocument page) => page.QuerySelectorAll("main h2").Select(h => h.TextContent);

    private static IEnumerable<string> Lines(IHtmlDocument page) => page.QuerySelectorAll(".report-line").Select(l => l.TextContent);

    private Task<IHtmlDocument> GetAsync(string address) => portal.NewClient().GetPageAsync(address);

    private Task<string> AnnounceAsync(string days)
    {
        var input = VisitInputs.Visit(Places.Namangan, Places.SamaraOblast);
        (input.Status, input.Period) = (VisitStatus.Planned, RegistryInputs.Date(days, DateNature.Planned));
        return PublishAsync(input);
    }

    private Task<string> HoldAsync() => PublishAsync(VisitInputs.Visit(Places.Namangan, Places.SamaraOblast));

    private async Task<string> PublishAsync(VisitInput input)
    {
        input.Stops = [VisitInputs.Stop(Places.Samara)];
        var id = await portal.Services.PublishAsync(input);
        return await portal.UseAsync(db => db.Visits.Where(v => v.Id == id).Select(v => v.Reference).SingleAsync());
    }
}
