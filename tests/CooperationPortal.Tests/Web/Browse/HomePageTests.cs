using AngleSharp.Html.Dom;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Web.Browse.Figures;

namespace CooperationPortal.Tests.Web.Browse;

/// <summary>The home page on the demo records.</summary>
[Collection(DemoPortalCollection.Name)]
public sealed class HomePageTests(DemoPortalFixture portal)
{
    [Fact]
    public async Task Get_Promised_IsNotInTheFigureOfSigned()
    {
        var client = portal.NewClient();
        var figures = (await client.GetPageAsync("/ru")).QuerySelectorAll("a.figure b").Select(b => int.Parse(b.TextContent)).ToList();

        var all = await new FigureWalk(client).LengthAsync("/ru/agreements");

        figures[0].ShouldBeGreaterThan(0);
        figures[1].ShouldBeGreaterThan(0);
        (figures[0] + figures[1]).ShouldBeLessThanOrEqualTo(all);
    }

    [Theory]
    [InlineData("newest-agreements", "/ru/agreements?signed=true")]
    [InlineData("newest-visits", "/ru/visits")]
    public async Task Get_Newest_AreTheFirstOfTheList(string heading, string list)
    {
        var client = portal.NewClient();
        var newest = (await client.GetPageAsync("/ru")).QuerySelectorAll($"[aria-labelledby={heading}] .feed h3 a")
            .OfType<IHtmlAnchorElement>().Select(a => a.PathName).ToList();

        var first = (await client.GetPageAsync(list)).QuerySelectorAll(".result h3 a")
            .OfType<IHtmlAnchorElement>().Select(a => a.PathName).Take(newest.Count);

        newest.Count.ShouldBe(4);
        newest.ShouldBe(first);
    }

    [Theory]
    [InlineData("ru", "Реестр обещаний")]
    [InlineData("en", "Promise ledger")]
    [InlineData("zh", "承诺")]
    [InlineData("uz", "vaʼda")]
    public async Task Get_EachLanguage_KeepsTheLedgerApart(string lang, string words)
    {
        var page = await portal.NewClient().GetPageAsync($"/{lang}");

        page.QuerySelector("#ledger")!.TextContent.ShouldContain(words, Case.Insensitive);
        page.QuerySelectorAll(".ledger .state-signed, .ledger .state-in-force").ShouldBeEmpty();
        page.QuerySelectorAll(".ledger .state-overdue").ShouldNotBeEmpty();
    }
}
