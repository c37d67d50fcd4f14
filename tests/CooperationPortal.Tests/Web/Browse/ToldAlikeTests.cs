using AngleSharp.Dom;
using CooperationPortal.Tests.Support.Http;

namespace CooperationPortal.Tests.Web.Browse;

/// <summary>What two pages tell of the same thing is the same, and what we conclude or do not know is said wherever it stands.</summary>
[Collection(DemoPortalCollection.Name)]
public sealed class ToldAlikeTests(DemoPortalFixture portal)
{
    /// <summary>That the plan is in force follows from the term that the source names.</summary>
    [Fact]
    public async Task Get_AgreementThatWeConcludedToBeInForce_SaysSoBesideItsState()
    {
        var page = await PageAsync("/ru/agreements/CP-2026-0017");

        var state = page.QuerySelectorAll("dl.facts div").Single(fact => fact.QuerySelector("dt")!.TextContent == "Правовое состояние");
        state.QuerySelector("dd")!.TextContent.ShouldContain("Действует, 2025");
        state.QuerySelector(".basis-inferred").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("/ru/events/mezhdunarodnyy-dal-nevostochnyy-meditsinskiy-kongress")]
    [InlineData("/ru/events")]
    public async Task Get_EventThatWasPlannedLongAgo_DoesNotStandAsPlanned(string path) =>
        (await PageAsync(path)).QuerySelector("main")!.TextContent.ShouldContain("намечалось; состоялось ли, не сказано");

    [Fact]
    public async Task Get_Map_TellsOfAPartnershipAsTheListOfPartnershipsDoes()
    {
        var (map, list) = (CountsOf(await PageAsync("/ru/map")), CountsOf(await PageAsync("/ru/partnerships")));

        // The map draws some of the same work between countries.
        map.Keys.Intersect(list.Keys).Count().ShouldBeGreaterThan(10);
        map.Where(pair => list.ContainsKey(pair.Key)).ShouldAllBe(pair => list[pair.Key] == pair.Value);
    }

    [Fact]
    public async Task Get_PartnershipOfAVisit_TellsOfTheDelegationAsTheVisitDoes()
    {
        var visit = (await PageAsync("/ru/partnerships/ru-sam/uz-ng")).QuerySelector("section[id^=VS-]")!.TextContent;

        visit.ShouldContain("были ли другие, не указано");
        visit.ShouldContain("(сопровождение)");
    }

    /// <summary>Daegu is a city in a region of its name.</summary>
    [Fact]
    public async Task Get_PartyInACityOfItsRegionsName_HasTheLevelOfEach()
    {
        var steps = (await PageAsync("/ru/agreements/CP-2026-0023")).QuerySelectorAll(".ladder li").Select(step => step.TextContent).ToList();

        steps.ShouldContain("Тэгу, регион");
        steps.ShouldContain("Тэгу, город");
    }

    private Task<AngleSharp.Html.Dom.IHtmlDocument> PageAsync(string path) => portal.NewClient().GetPageAsync(path);

    /// <summary>What stands beside each pair, by its address.</summary>
    private static Dictionary<string, string> CountsOf(IDocument page) => page.QuerySelectorAll(".pair").DistinctBy(AddressOf).ToDictionary(
        AddressOf, pair => Folded(pair.QuerySelector(".pair-counts")!.TextContent));

    private static string AddressOf(IElement pair) => pair.QuerySelector("a.pair-places")!.GetAttribute("href")!;

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
