using AngleSharp.Html.Dom;
using CooperationPortal.Tests.Support.Http;

namespace CooperationPortal.Tests.Web.Browse;

/// <summary>Several filters at once, on the demo records.</summary>
[Collection(DemoPortalCollection.Name)]
public sealed class FilterTests(DemoPortalFixture portal)
{
    [Theory]
    [InlineData("/ru/agreements", "state=Signed", "state=Overdue")]
    [InlineData("/ru/agreements", "year=2018", "year=unknown")]
    [InlineData("/ru/agreements", "type=Institutional", "type=Memorandum")]
    [InlineData("/ru/agreements", "level=Region", "level=Institution")]
    [InlineData("/ru/commitments", "state=Overdue", "state=Open")]
    [InlineData("/ru/commitments", "activity=MasterClass", "activity=Internship")]
    [InlineData("/ru/commitments", "year=2014", "year=unknown")]
    public async Task Get_TwoValuesOfAFacet_ShowWhatHasOneOrTheOther(string list, string one, string other)
    {
        var first = await RecordsAsync($"{list}?{one}");
        var second = await RecordsAsync($"{list}?{other}");
        var all = await RecordsAsync(list);

        var both = await RecordsAsync($"{list}?{one}&{other}");

        (first.Count + second.Count).ShouldBeGreaterThan(0);
        both.ShouldBe(all.Where(r => first.Contains(r) || second.Contains(r)));
    }

    [Theory]
    [InlineData("/ru/agreements", "country=RU", "country=CN")]
    [InlineData("/ru/agreements", "region=ru-sam", "with=uz-ng")]
    [InlineData("/ru/agreements", "state=Signed", "country=RU")]
    [InlineData("/ru/agreements", "signed=true", "year=unknown")]
    [InlineData("/ru/agreements", "level=Institution", "words=cardio")]
    [InlineData("/ru/commitments", "country=RU", "country=CN")]
    [InlineData("/ru/commitments", "state=Overdue", "activity=MasterClass")]
    [InlineData("/ru/visits", "country=RU", "status=Held")]
    [InlineData("/ru/visits", "region=ru-sam", "with=uz-ng")]
    [InlineData("/ru/visits", "year=unknown", "region=ru-sam")]
    [InlineData("/ru/meetings", "country=CN", "withinVisit=false")]
    public async Task Get_TwoFilters_ShowWhatHasBoth(string list, string one, string other)
    {
        var first = await RecordsAsync($"{list}?{one}");
        var second = await RecordsAsync($"{list}?{other}");

        var both = await RecordsAsync($"{list}?{one}&{other}");

        both.ShouldNotBeEmpty();
        both.ShouldBe(first.Where(second.Contains));
    }

    [Theory]
    [InlineData("/ru/agreements", "Соглашения ·")]
    [InlineData("/ru/agreements?country=UZ&state=Signed", "Соглашения: Подписано, Узбекистан ·")]
    [InlineData("/en/visits?year=unknown", "Visits: Year not stated ·")]
    [InlineData("/en/map?country=UZ", "Map: Uzbekistan ·")]
    public async Task Get_NarrowedList_SaysSoInTheTitleOfItsWindow(string list, string title) =>
        (await portal.NewClient().GetPageAsync(list)).Title!.ShouldStartWith(title);

    /// <summary>The addresses of all records of a list, page after page.</summary>
    private async Task<List<string>> RecordsAsync(string list)
    {
        var client = portal.NewClient();
        var records = new List<string>();
        for (var address = list; address is not null;)
        {
            var page = await client.GetPageAsync(address);
            records.AddRange(page.QuerySelectorAll(".result h3 a").OfType<IHtmlAnchorElement>().Select(a => a.PathName));
            address = page.QuerySelector("a[rel=next]") is IHtmlAnchorElement next ? next.PathName + next.Search : null;
        }

        return records;
    }
}
