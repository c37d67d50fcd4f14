using AngleSharp.Html.Dom;
using CooperationPortal.Core.Facets;
using CooperationPortal.Tests.Support.Http;

namespace CooperationPortal.Tests.Web.Browse.Lists;

/// <summary>Check F71: of many choices the first are offered, and a link leads to all of them without leaving the filter.</summary>
[Collection(DemoPortalCollection.Name)]
public sealed class OpenedFacetTests(DemoPortalFixture portal)
{
    [Theory]
    [InlineData("/ru/agreements", "institution")]
    [InlineData("/ru/agreements", "region")]
    [InlineData("/en/visits?country=RU", "institution")]
    [InlineData("/zh/partnerships", "institution")]
    [InlineData("/uz/institutions", "region")]
    [InlineData("/ru/sources", "institution")]
    [InlineData("/ru/regions?view=registry", "country")]
    public async Task List_MoreChoicesThanAreOffered_LeadToAllOfThem(string list, string facet)
    {
        var client = portal.NewClient();
        var first = await client.GetPageAsync(list);
        var before = ChoicesOf(first, facet);

        var link = LinkOf(first, facet);
        link.Hash.ShouldBe($"#facet-{facet}", "The reader comes back to where the choices are.");
        var opened = await client.GetPageAsync(link.PathName + link.Search);
        var after = ChoicesOf(opened, facet);

        after.Count.ShouldBeGreaterThan(before.Count);
        after.Count.ShouldBeLessThan(LongFacets.Opened);
        after.ShouldBeUnique();
        before.Except(after).ShouldBeEmpty();
        opened.QuerySelector($"#facet-{facet}")!.Closest("details:not([open])").ShouldBeNull("Nobody has to look for what was asked for.");
        Heading(opened).ShouldBe(Heading(first), "It narrows nothing.");
        opened.QuerySelectorAll("input[name=all]").ShouldBeEmpty("Another choice makes another list.");
        var closing = LinkOf(opened, facet);
        ChoicesOf(await client.GetPageAsync(closing.PathName + closing.Search), facet).ShouldBe(before);
    }

    [Fact]
    public async Task List_AllChoicesAreOffered_LeadsToNoOthers()
    {
        var page = await portal.NewClient().GetPageAsync("/ru/agreements?country=CN&country=UZ");

        page.QuerySelectorAll("#facet-institution a, #facet-region a").ShouldBeEmpty();
    }

    [Fact]
    public async Task List_FacetThatThereIsNot_IsToldAndLeftOut()
    {
        var page = await portal.NewClient().GetPageAsync("/ru/agreements?all=colour");

        page.QuerySelector(".note-bar")!.TextContent.ShouldContain("colour");
    }

    private static IReadOnlyList<string> ChoicesOf(IHtmlDocument page, string facet) =>
        [.. page.QuerySelectorAll($"#facet-{facet} input").OfType<IHtmlInputElement>().Select(i => i.Value)];

    private static IHtmlAnchorElement LinkOf(IHtmlDocument page, string facet) =>
        (IHtmlAnchorElement)page.QuerySelector($"#facet-{facet} a")!;

    private static string Heading(IHtmlDocument page) => page.QuerySelector("#results")!.TextContent.Trim();
}
