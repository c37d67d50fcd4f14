using System.Net;
using AngleSharp.Html.Dom;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;

namespace CooperationPortal.Tests.Web.Browse;

/// <summary>Check F87 as people see it: visits and events by day, and apart from them what no source gives a day or a year.</summary>
public sealed class CalendarTests(ManyRecords records) : IClassFixture<ManyRecords>
{
    [Fact]
    public async Task Get_Month_HasWhatBeginsOnEachOfItsDays()
    {
        var page = await PageAsync("/ru/calendar?month=2019-05");

        page.QuerySelectorAll(".calendar-day time").Select(t => t.GetAttribute("datetime")).ShouldBe(["2019-05-14"]);
        page.QuerySelectorAll(".calendar-day a[href^='/ru/visits/']").Length.ShouldBe(ManyRecords.Count / 3);
        page.QuerySelectorAll(".calendar-day a[href^='/ru/events/']").Length.ShouldBe(ManyRecords.Count / 3);
    }

    [Fact]
    public async Task Get_MonthWithNothing_LeadsToTheMonthsBeforeAndAfter()
    {
        var before = await PageAsync("/en/calendar?month=2019-03");
        var after = await PageAsync("/en/calendar?month=2020-03");

        before.QuerySelector(".nothing-found").ShouldNotBeNull();
        before.QuerySelector("a[rel=next]")!.GetAttribute("href").ShouldBe("/en/calendar?month=2019-05");
        before.QuerySelector("a[rel=prev]").ShouldBeNull();
        before.QuerySelectorAll(".calendar-months ol a").OfType<IHtmlAnchorElement>().ShouldHaveSingleItem().Search.ShouldBe("?month=2019-05");
        after.QuerySelector("a[rel=prev]")!.GetAttribute("href").ShouldBe("/en/calendar?month=2019-05");
        after.QuerySelector("a[rel=next]").ShouldBeNull();
    }

    [Theory]
    [InlineData("ru", "Май 2019")]
    [InlineData("en", "May 2019")]
    [InlineData("zh", "2019年5月")]
    [InlineData("uz", "2019-yil may")]
    public async Task Get_Month_IsNamedAsDatesAre(string lang, string expected) =>
        (await PageAsync($"/{lang}/calendar?month=2019-05")).QuerySelector("#month")!.TextContent.ShouldBe(expected);

    /// <summary>RFC 5545, section 3.6: programs refuse a calendar without any component.</summary>
    [Fact]
    public async Task Feed_OfNothing_IsACalendarAllTheSame()
    {
        var feed = await records.Portal.NewClient().GetStringAsync("/ru/visits.ics?year=1901");

        feed.ShouldNotContain("BEGIN:VEVENT");
        feed.ShouldContain("BEGIN:VTIMEZONE\r\nTZID:Etc/UTC\r\n");
        feed.ShouldEndWith("END:VTIMEZONE\r\nEND:VCALENDAR\r\n");
    }

    [Fact]
    public async Task Get_NoMonth_ShowsTheOneWithSomethingInIt() =>
        (await PageAsync("/ru/calendar")).QuerySelectorAll(".calendar-day").ShouldHaveSingleItem();

    [Fact]
    public async Task Get_NoMonth_SaysWhyItShowsAnother()
    {
        (await PageAsync("/ru/calendar")).QuerySelector("#month + .meta")!.TextContent.ShouldContain("Показан последний месяц");
        (await PageAsync("/ru/calendar?month=2019-05")).QuerySelector("#month + .meta").ShouldBeNull();
    }

    [Theory]
    [InlineData("ru", "Май 2019")]
    [InlineData("zh", "2019年5月")]
    [InlineData("uz", "2019-yil may")]
    public async Task Get_Months_AreReadOutAsDatesAre(string lang, string expected) =>
        (await PageAsync($"/{lang}/calendar?month=2019-05")).QuerySelector(".calendar-months ol a .govuk-visually-hidden")!.TextContent
            .ShouldBe(expected);

    [Theory]
    [InlineData("/ru/visits?year=unknown")]
    [InlineData("/ru/events?year=unknown")]
    [InlineData("/ru/visits.ics")]
    [InlineData("/ru/events.ics")]
    public async Task Get_LinksToWhatStandsInNoMonthAndToSubscriptions(string address)
    {
        var page = await PageAsync("/ru/calendar");

        page.QuerySelector($"main a[href='{address}']").ShouldNotBeNull();
        (await records.Portal.NewClient().GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("2019")]
    [InlineData("2019-13")]
    [InlineData("9999-12")]
    [InlineData("x")]
    public async Task Get_NoSuchMonth_IsToldAndLeftOut(string month)
    {
        var page = await PageAsync($"/ru/calendar?month={month}");

        page.QuerySelector("main .note-bar")!.TextContent.ShouldContain($"month={month}");
        page.QuerySelector("#month")!.TextContent.ShouldBe((await PageAsync("/ru/calendar")).QuerySelector("#month")!.TextContent);
    }

    private Task<IHtmlDocument> PageAsync(string address) => records.Portal.NewClient().GetPageAsync(address);
}
