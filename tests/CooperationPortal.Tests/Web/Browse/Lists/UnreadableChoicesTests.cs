using System.Net;
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
    [InlineData("institutions", "kind=foo")]
    [InlineData("regions", "level=planet")]
    [InlineData("map", "by=7")]
    [InlineData("partnerships", "country=ZZZ")]
    [InlineData("regions?view=registry", "level=foo")]
    [InlineData("map", "by=foo")]
    [InlineData("statistics", "whole=foo")]
    [InlineData("calendar", "month=2014-13")]
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

    [Fact]
    public async Task Get_MarkupAsAValue_IsToldAsText()
    {
        var read = await portal.NewClient().GetPageAsync($"/ru/agreements?year=%3Cb%3E{new string('я', 500)}");

        var told = read.QuerySelector("main .note-bar code")!;
        told.TextContent.ShouldStartWith("year=<b>");
        told.TextContent.Length.ShouldBeLessThan(100);
    }

    [Fact]
    public async Task Get_FileOfAList_IsRefused()
    {
        var client = portal.NewClient();

        (await client.GetAsync("/ru/agreements.csv?state=foo")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync("/ru/agreements.csv?state=Signed")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
