using AngleSharp.Html.Dom;
using CooperationPortal.Tests.Support.Http;

namespace CooperationPortal.Tests.Web.Browse.Timelines;

/// <summary>A place, two places, an institution, somebody in office, an event and a subject: each has its map and its time line.</summary>
[Collection(DemoPortalCollection.Name)]
public sealed class TimelinePagesTests(DemoPortalFixture portal)
{
    private static readonly string[] Kinds =
        ["/ru/agreements/", "/ru/visits/", "/ru/meetings/", "/ru/activities/"];

    [Theory]
    [InlineData("/ru/regions/ru-sam")]
    [InlineData("/ru/countries/ru")]
    [InlineData("/ru/partnerships/ru-sam/uz-ng")]
    [InlineData("/ru/subjects/specialty/cardiology")]
    [InlineData("/ru/subjects/cooperation/JointConference")]
    public async Task Page_OfAPlaceOrASubject_HasMapAndTimeline(string address) => ShouldTell(await PageAsync(address));

    [Theory]
    [InlineData("/ru/regions/ru-sam", "region=ru-sam")]
    [InlineData("/ru/institutions/tongji-hospital", "institution=tongji-hospital")]
    [InlineData("/ru/subjects/specialty/cardiology", "specialty=cardiology")]
    [InlineData("/ru/subjects/cooperation/JointConference", "activity=JointConference")]
    public async Task Page_OfAPlaceOrASubject_LeadsToItsSources(string address, string narrowed)
    {
        (await PageAsync(address)).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ShouldContain($"/ru/sources?{narrowed}");
        (await PageAsync($"/ru/sources?{narrowed}")).QuerySelectorAll(".result").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("/ru/institutions", "a[href^='/ru/institutions/']")]
    [InlineData("/ru/events", "a[href^='/ru/events/']")]
    [InlineData("/ru/agreements/CP-2026-0002", "a[href*='/people/']")]
    public async Task Page_ThatOthersLeadTo_HasMapAndTimeline(string from, string link)
    {
        var hrefs = (await PageAsync(from)).QuerySelectorAll(link).Select(a => a.GetAttribute("href")!).ToList();
        foreach (var href in hrefs)
        {
            var page = await PageAsync(href);
            if (page.QuerySelector("#timeline") is not null)
            {
                ShouldTell(page);
                return;
            }
        }

        hrefs.ShouldBeEmpty("none of these pages has a time line");
    }

    /// <summary>Each time line begins with the latest and ends with what has no year, and leads to what it tells of.</summary>
    private static void ShouldTell(IHtmlDocument page)
    {
        page.QuerySelector("svg.map .map-dot").ShouldNotBeNull();
        var entries = page.QuerySelectorAll("#timeline > .timeline > li").ToList();
        entries.ShouldNotBeEmpty();
        entries.ShouldAllBe(e => Kinds.Any(k => e.QuerySelector("h3 a")!.GetAttribute("href")!.StartsWith(k)));
        var undated = entries.Select(e => e.QuerySelector(".when")!.TextContent.Contains("год не указан")).ToList();
        undated.ShouldBe(undated.Order());
    }

    private Task<IHtmlDocument> PageAsync(string address) => portal.NewClient().GetPageAsync(address);
}
