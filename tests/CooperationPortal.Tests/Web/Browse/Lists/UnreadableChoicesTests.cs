using System.Net;
using System.Text.Json;
using CooperationPortal.Tests.Support.Http;

namespace CooperationPortal.Tests.Web.Browse.Lists;

/// <summary>A value of the address that means nothing is left out, and the page says so: nobody takes the list for another.</summary>
[Collection(DemoPortalCollection.Name)]
public sealed class UnreadableChoicesTests(DemoPortalFixture portal)
{
    [Theory]
    [InlineData("agreements", "year=abc")]
    [InlineData("agreements", "year=99999")]
    [InlineData("agreements", "country=ZZZ")]
    [InlineData("agreements", "state=foo")]
    [InlineData("agreements", "state=77")]
    [InlineData("agreements", "signed=maybe")]
    [InlineData("agreements", "sort=foo")]
    [InlineData("commitments", "state=foo")]
    [InlineData("visits", "year=0")]
    [InlineData("visits", "status=foo")]
    [InlineData("meetings", "year=abc")]
    [InlineData("activities", "counted=foo")]
    [InlineData("events", "year=abc")]
    [InlineData("events", "recurrence=sometimes")]
    [InlineData("events", "activity=foo")]
    [InlineData("institutions", "kind=foo")]
    [InlineData("institutions", "activity=foo")]
    [InlineData("regions", "level=planet")]
    [InlineData("map", "by=7")]
    [InlineData("partnerships", "country=ZZZ")]
    [InlineData("regions?view=registry", "level=foo")]
    [InlineData("map", "by=foo")]
    [InlineData("statistics", "whole=foo")]
    [InlineData("calendar", "month=2014-13")]
    [InlineData("agreements", "after=x")]
    [InlineData("commitments", "after=20141301-00000000000000000000000000000000")]
    [InlineData("visits", "after=20140101-00")]
    [InlineData("meetings", "after=x")]
    [InlineData("activities", "after=x")]
    [InlineData("events", "after=x")]
    [InlineData("institutions", "after=x")]
    [InlineData("partnerships", "after=x")]
    [InlineData("regions?view=registry", "after=x")]
    [InlineData("sources", "after=x")]
    [InlineData("sources", "year=abc")]
    [InlineData("agreements", "fact=foo")]
    [InlineData("agreements", "fact=place:foo")]
    [InlineData("agreements", "fact=foo:Nothing")]
    [InlineData("commitments", "fact=due:")]
    [InlineData("visits", "fact=Purpose:Nothing")]
    [InlineData("map", "fact=foo")]
    [InlineData("map", "zoom=2.560")]
    [InlineData("map", "zoom=near.1.1")]
    public async Task Get_ValueThatMeansNothing_IsLeftOutAndTold(string page, string choice)
    {
        var client = portal.NewClient();
        var without = await client.GetPageAsync($"/ru/{page}");

        var read = await client.GetPageAsync($"/ru/{page}{(page.Contains('?') ? '&' : '?')}{choice}");

        read.QuerySelector("main .note-bar[role=status]")!.TextContent.ShouldContain(choice);
        read.QuerySelector("meta[name=robots]")!.GetAttribute("content").ShouldBe("noindex");
        read.QuerySelector("main h2")!.TextContent.ShouldBe(without.QuerySelector("main h2")!.TextContent);
        read.QuerySelectorAll(".chip").Length.ShouldBe(0);
        without.QuerySelector("main .note-bar").ShouldBeNull();
        without.QuerySelector("meta[name=robots]").ShouldBeNull();
    }

    [Theory]
    [InlineData("ru", "Часть выбора не учтена")]
    [InlineData("en", "Part of the choice was left out")]
    [InlineData("zh", "部分条件未采用")]
    [InlineData("uz", "Tanlovning bir qismi hisobga olinmadi")]
    public async Task Get_OneGoodValueAmongBadOnes_NarrowsTheListAlone(string lang, string words)
    {
        var client = portal.NewClient();
        var expected = await client.GetPageAsync($"/{lang}/agreements?state=Signed&country=RU");

        var read = await client.GetPageAsync($"/{lang}/agreements?state=foo&state=Signed&country=RU&country=R1");

        read.QuerySelector("main .note-bar b")!.TextContent.ShouldBe(words);
        read.QuerySelector("#results")!.TextContent.ShouldBe(expected.QuerySelector("#results")!.TextContent);
        read.QuerySelectorAll(".chip").Select(c => c.TextContent).ShouldBe(expected.QuerySelectorAll(".chip").Select(c => c.TextContent));
    }

    [Theory]
    [InlineData("agreements", "fact=place:Nothing&fact=titled:uz-Latn&fact=term:OpenEnded&fact=signing:YearUnknown")]
    [InlineData("visits", "fact=purpose:Withheld")]
    [InlineData("map", "zoom=2.560.320")]
    [InlineData("agreements", "after=20140101-00000000000000000000000000000000")]
    [InlineData("agreements", "sort=changed&after=635241312000000000-00000000000000000000000000000000")]
    [InlineData("institutions", "after=00000000000000000000000000000000YWJj")]
    [InlineData("partnerships", "after=1-00000000000000000000000000000000-00000000000000000000000000000001")]
    [InlineData("partnerships", "sort=changed&after=635241312000000000-00000000000000000000000000000000-00000000000000000000000000000001")]
    [InlineData("partnerships", "sort=name&after=0-00000000000000000000000000000000-00000000000000000000000000000001")]
    public async Task Get_ValueThatMeansSomething_IsNotTold(string page, string choice) =>
        (await portal.NewClient().GetPageAsync($"/ru/{page}?{choice}")).QuerySelector("main .note-bar").ShouldBeNull();

    [Theory]
    [InlineData("foo")]
    [InlineData("2014-13-01")]
    public async Task Get_DayThatIsNone_ShowsTheRecordOfTodayAndTells(string day)
    {
        var client = portal.NewClient();
        var address = (await client.GetPageAsync("/ru/agreements")).QuerySelector(".result h3 a")!.GetAttribute("href");
        var today = await client.GetPageAsync(address!);

        var read = await client.GetPageAsync($"{address}?asOf={day}");

        read.QuerySelector("main .note-bar[role=status]")!.TextContent.ShouldContain($"asOf={day}");
        read.QuerySelector("h1")!.TextContent.ShouldBe(today.QuerySelector("h1")!.TextContent);
        read.QuerySelector("#asOf")!.GetAttribute("value").ShouldBe(today.QuerySelector("#asOf")!.GetAttribute("value"));
        today.QuerySelectorAll("main .note-bar code").ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_MarkupAsAValue_IsToldAsText()
    {
        var read = await portal.NewClient().GetPageAsync($"/ru/agreements?year=%3Cb%3E{new string('я', 500)}");

        var told = read.QuerySelector("main .note-bar code")!;
        told.TextContent.ShouldStartWith("year=<b>");
        told.TextContent.Length.ShouldBeLessThan(100);
    }

    [Theory]
    [InlineData("ru", "agreements.csv", "year=abc", "В адресе файла не удалось прочесть: year=abc")]
    [InlineData("en", "agreements.json", "state=foo", "The address of the file has what cannot be read: state=foo")]
    [InlineData("zh", "visits.xlsx", "year=2014年", "文件地址中有无法识别的内容：year=2014年")]
    [InlineData("uz", "partnerships.atom", "country=RU&country=RUS", "Fayl manzilida oʻqib boʻlmaydigan qiymat bor: country=RUS")]
    [InlineData("ru", "events.ics", "year=0", "В адресе файла не удалось прочесть: year=0")]
    [InlineData("ru", "agreements.csv", "after=x", "В адресе файла не удалось прочесть: after=x")]
    public async Task Get_FileOfAList_IsRefusedAndSaysWhy(string lang, string file, string query, string words)
    {
        var client = portal.NewClient();

        var answer = await client.GetAsync($"/{lang}/{file}?{query}");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        problem.GetProperty("title").GetString().ShouldBe(words);
        problem.GetProperty("unreadable").EnumerateArray().ShouldHaveSingleItem();
        (await client.GetAsync($"/{lang}/{file}?country=RU")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
