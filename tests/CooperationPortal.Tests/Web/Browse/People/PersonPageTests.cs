using System.Net;
using CooperationPortal.Tests.Support.Http;
using Shouldly;

namespace CooperationPortal.Tests.Web.Browse.People;

/// <summary>Somebody in office has a page with the posts of that time, as long as a public record names him.</summary>
[Collection(DemoPortalCollection.Name)]
public sealed class PersonPageTests(DemoPortalFixture portal)
{
    [Fact]
    public async Task Get_HeadOfADelegation_ShowsThePostThen_AndLeadsToTheRecords()
    {
        var client = portal.NewClient();

        var page = await client.GetPageAsync(await AddressAsync(client, "ru", "Муминов"));

        page.QuerySelector("#posts")!.TextContent.ShouldContain("директор", Case.Insensitive);
        page.QuerySelectorAll(".figures-row a[data-figure]").Select(a => a.GetAttribute("data-figure")).ShouldBe(["1", "0", "1", "0"]);
        page.QuerySelectorAll("#posts a").Select(a => a.GetAttribute("href")!).ShouldContain(href => href.Contains("/visits/", StringComparison.Ordinal));
        page.QuerySelector("#sources-heading")!.ParentElement!.TextContent.ShouldContain("Врачи из Наманганской области будут перенимать опыт");
    }

    [Fact]
    public async Task Get_WhoSpokeOfAPromise_HasItCountedApartFromWhatIsSigned()
    {
        var client = portal.NewClient();

        var page = await client.GetPageAsync(await AddressAsync(client, "ru", "Петрищев"));

        page.QuerySelectorAll(".figures-row a[data-figure]").Select(a => a.GetAttribute("data-figure")).ShouldBe(["0", "1", "0", "1"]);
    }

    [Fact]
    public async Task Get_Page_ShowsOnAMapBetweenWhichPlacesTheAgreementsLie()
    {
        var client = portal.NewClient();

        var page = await client.GetPageAsync(await AddressAsync(client, "ru", "Петрищев"));

        page.QuerySelectorAll("#partners svg.map a[href*='/partnerships/']").Length.ShouldBeGreaterThan(0);
        page.QuerySelectorAll("#partners .pairs > li").Length.ShouldBe(page.QuerySelectorAll("#partners svg.map a[href*='/partnerships/']").Length);
        var whole = await client.GetPageAsync(page.QuerySelector("#partners .map-of-place p a")!.GetAttribute("href")!);
        whole.QuerySelector(".chips")!.TextContent.ShouldContain("Виталий Петрищев");
    }

    [Fact]
    public async Task Search_Person_LeadsToThePage()
    {
        var client = portal.NewClient();

        var link = await AddressAsync(client, "en", "Муминов");

        link.ShouldStartWith("/en/people/");
        (await client.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task List_OfAPerson_SaysWhoseItIs()
    {
        var client = portal.NewClient();
        var page = await client.GetPageAsync(await AddressAsync(client, "ru", "Муминов"));

        var list = await client.GetPageAsync(page.QuerySelector("a[data-figure='1']")!.GetAttribute("href")!);

        list.QuerySelector(".chips")!.TextContent.ShouldContain("Солихон Муминов");
        list.QuerySelectorAll(".result").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Get_Nobody_IsNotFound() =>
        (await portal.NewClient().GetAsync("/ru/people/nobody-at-all")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    private static async Task<string> AddressAsync(HttpClient client, string lang, string name)
    {
        var search = await client.GetPageAsync($"/{lang}/search?q={Uri.EscapeDataString(name)}");
        return search.QuerySelector("#people")!.ParentElement!.QuerySelector("h4 a")!.GetAttribute("href")!;
    }
}
