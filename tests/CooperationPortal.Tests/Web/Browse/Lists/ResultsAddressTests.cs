using System.Net;
using AngleSharp.Html.Dom;
using CooperationPortal.Tests.Support.Http;

namespace CooperationPortal.Tests.Web.Browse.Lists;

/// <summary>Whoever narrows a list goes on reading at its results, under an address that holds nothing but what was chosen.</summary>
[Collection(DemoPortalCollection.Name)]
public sealed class ResultsAddressTests(DemoPortalFixture portal)
{
    private const string Ways = "form.facets, .list-page a.chip, .chips a, .list-orders a, .pager a, .map-kinds a";

    [Theory]
    [InlineData("/ru/agreements?country=RU&state=Overdue")]
    [InlineData("/ru/commitments?country=RU")]
    [InlineData("/ru/visits?country=RU")]
    [InlineData("/ru/meetings?country=RU")]
    [InlineData("/ru/activities?country=RU")]
    [InlineData("/ru/institutions?country=RU")]
    [InlineData("/ru/events?country=RU")]
    [InlineData("/ru/partnerships?country=RU")]
    [InlineData("/ru/regions?country=RU")]
    [InlineData("/ru/sources?language=ru")]
    [InlineData("/ru/map?country=RU")]
    public async Task Get_List_LeadsFromEveryChoiceToItsResults(string list)
    {
        var page = await portal.NewClient().GetPageAsync(list);

        var results = page.QuerySelectorAll("[id=results]").ShouldHaveSingleItem();
        results.LocalName.ShouldBe("h2");
        results.GetAttribute("tabindex").ShouldBe("-1");
        var ways = page.QuerySelectorAll(Ways).Select(e => e.GetAttribute(e is IHtmlFormElement ? "action" : "href")!).ToList();
        ways.Count.ShouldBeGreaterThan(1);
        ways.ShouldAllBe(way => way.EndsWith("#results", StringComparison.Ordinal));
        page.QuerySelectorAll("form[role=search]").Select(f => f.GetAttribute("action"))
            .ShouldAllBe(action => action!.EndsWith("#results", StringComparison.Ordinal));
        page.QuerySelectorAll("link[rel=canonical], link[rel=alternate], .languages a").Select(l => l.GetAttribute("href"))
            .ShouldAllBe(address => !address!.Contains('#'));
    }

    [Theory]
    [InlineData("/ru/agreements?words=&country=", "/ru/agreements")]
    [InlineData("/ru/agreements?words=&country=RU&year=2018&country=&year=unknown", "/ru/agreements?country=RU&year=2018&year=unknown")]
    [InlineData("/ru/events.csv?name=&country=RU", "/ru/events.csv?country=RU")]
    [InlineData("/ru/search?q=", "/ru/search")]
    [InlineData("/ru/map?by=&country=CN", "/ru/map?country=CN")]
    public async Task Get_AddressWithEmptyParameters_LeadsToTheOneWithout(string address, string without)
    {
        var client = portal.NewClient();

        var answer = await client.GetAsync(address);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe(without);
        (await client.GetAsync(without)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
