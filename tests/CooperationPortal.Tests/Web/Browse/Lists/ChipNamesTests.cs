using AngleSharp.Dom;
using CooperationPortal.Tests.Support.Http;

namespace CooperationPortal.Tests.Web.Browse.Lists;

/// <summary>What narrows a list is called by its name, also where nothing is left in the list.</summary>
[Collection(DemoPortalCollection.Name)]
public sealed class ChipNamesTests(DemoPortalFixture portal)
{
    [Theory]
    [InlineData("/ru/agreements?country=CN&year=1901", "Китай")]
    [InlineData("/zh/agreements?country=cn&year=1901", "中国")]
    [InlineData("/ru/map?country=CN&year=1901", "Китай")]
    [InlineData("/ru/visits?country=CN&year=1901", "Китай")]
    [InlineData("/ru/meetings?country=CN&year=1901", "Китай")]
    [InlineData("/ru/commitments?country=CN&year=1901", "Китай")]
    [InlineData("/ru/activities?country=CN&year=1901", "Китай")]
    [InlineData("/ru/events?country=CN&year=1901", "Китай")]
    [InlineData("/ru/institutions?country=CN&region=nothing-like-it", "Китай")]
    public async Task Country_OfWhichNothingIsLeft_HasItsName(string list, string name)
    {
        var page = await portal.NewClient().GetPageAsync(list);

        page.QuerySelectorAll(".chip").Select(c => c.TextContent).ShouldContain(text => text.Contains(name));
        page.QuerySelectorAll(".facet input[name=country]:checked").ShouldHaveSingleItem()
            .ParentElement!.TextContent.ShouldContain(name);
    }

    [Theory]
    [InlineData("agreements")]
    [InlineData("visits")]
    [InlineData("activities")]
    public async Task Event_HasItsName(string list)
    {
        var client = portal.NewClient();
        var happening = (await client.GetPageAsync("/ru/events")).QuerySelector("main a[href^=\"/ru/events/\"]")!;
        var slug = happening.GetAttribute("href")!.Split('/')[^1];
        var name = happening.TextContent.Trim();

        var page = await client.GetPageAsync($"/ru/{list}?event={slug}");

        page.QuerySelector(".chip")!.TextContent.ShouldStartWith(name);
    }

    [Fact]
    public async Task Map_OfNothing_SaysSo()
    {
        var page = await portal.NewClient().GetPageAsync("/zh/map?year=1901");

        page.QuerySelector("svg.map")!.GetAttribute("aria-label").ShouldBe("没有符合所选条件的记录。请减少条件。");
    }
}
