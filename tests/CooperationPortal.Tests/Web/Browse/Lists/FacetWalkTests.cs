using AngleSharp.Html.Dom;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Web.Browse.Figures;

namespace CooperationPortal.Tests.Web.Browse.Lists;

/// <summary>Check F71: what stands beside a choice is the length of the list it leads to, whatever else is chosen.</summary>
[Collection(DemoPortalCollection.Name)]
public sealed class FacetWalkTests(DemoPortalFixture portal)
{
    [Theory]
    [InlineData("/ru/agreements", "state country region year type activity specialty condition institution level language fact")]
    [InlineData("/ru/agreements?country=RU&state=Overdue", "country region type")]
    [InlineData("/en/agreements?region=ru-kha&language=ru", "country region language")]
    [InlineData("/ru/agreements?state=Signed&country=RU&level=Institution", "country region type")]
    [InlineData("/ru/agreements?year=unknown&country=RU&country=UZ", "region type year")]
    [InlineData("/ru/visits", "country region year kind status specialty condition institution language fact")]
    [InlineData("/ru/visits?region=ru-sam&direction=Outgoing", "direction region")]
    [InlineData("/ru/visits?region=ru-sam&year=unknown&kind=Business", "country region")]
    [InlineData("/ru/meetings", "country region year specialty language fact")]
    [InlineData("/ru/commitments", "state country region year activity type specialty language fact")]
    [InlineData("/ru/commitments?fact=word:Nothing&country=RU", "type fact")]
    [InlineData("/ru/commitments?activity=MasterClass", "country region activity")]
    [InlineData("/ru/institutions", "kind country region specialty activity")]
    [InlineData("/ru/institutions?country=UZ", "kind country region specialty activity")]
    [InlineData("/ru/institutions?specialty=cardiology", "kind country region specialty activity")]
    [InlineData("/ru/institutions?activity=JointConference&country=RU", "region specialty activity")]
    [InlineData("/ru/events", "country region year institution specialty activity")]
    [InlineData("/ru/events?activity=MasterClass", "year activity")]
    [InlineData("/ru/events?country=RU", "institution specialty")]
    [InlineData("/ru/events?all=institution", "institution")]
    [InlineData("/ru/partnerships", "country region institution has year specialty condition activity type language")]
    [InlineData("/ru/partnerships?has=Signed", "country region has year specialty activity type")]
    [InlineData("/ru/partnerships?specialty=cardiology&country=UZ", "country region has year specialty")]
    [InlineData("/ru/partnerships?language=ru&has=Signed", "country institution has language")]
    [InlineData("/ru/partnerships?region=ru-sam&activity=JointConference", "has activity")]
    [InlineData("/ru/agreements?all=institution", "institution")]
    [InlineData("/en/visits?region=ru-sam&direction=Outgoing&all=region", "region")]
    [InlineData("/ru/partnerships?has=Signed&all=institution", "institution")]
    [InlineData("/ru/institutions?all=region", "region specialty")]
    [InlineData("/ru/sources", "language year publisher country region institution specialty activity")]
    [InlineData("/ru/sources?country=UZ&region=ru-sam", "language institution specialty activity")]
    [InlineData("/en/sources?specialty=cardiology&all=publisher", "publisher country region activity")]
    [InlineData("/ru/sources?language=ru&words=визит", "year")]
    [InlineData("/ru/partnerships?region=ru-sam", "country region has")]
    [InlineData("/ru/regions?name=Самар", "level")]
    public async Task List_EveryChoice_LeadsToAListOfThatLength(string list, string facets)
    {
        var client = portal.NewClient();
        var page = await client.GetPageAsync(list);
        var walk = new FigureWalk(client);
        var wrong = new List<string>();

        foreach (var (input, count) in Choices(page))
        {
            var address = Address(list, input);
            if (await walk.LengthAsync(address) is var length && length != count)
            {
                wrong.Add($"{count} leads to {length}: {address}");
            }
        }

        wrong.ShouldBeEmpty(list);
        facets.Split(' ').Except(Choices(page).Select(c => c.Input.Name!)).ShouldBeEmpty(list);
    }

    [Theory]
    [InlineData("/ru/agreements?specialty=nothing-like-it")]
    [InlineData("/ru/visits?institution=nothing-like-it")]
    [InlineData("/ru/agreements?condition=nothing-like-it")]
    [InlineData("/ru/sources?publisher=nothing like it")]
    [InlineData("/ru/events?year=1901")]
    [InlineData("/ru/events?specialty=nothing-like-it")]
    [InlineData("/ru/institutions?specialty=nothing-like-it")]
    [InlineData("/ru/institutions?condition=nothing-like-it")]
    [InlineData("/ru/activities?condition=nothing-like-it")]
    [InlineData("/ru/partnerships?specialty=nothing-like-it")]
    [InlineData("/ru/partnerships?year=1901")]
    [InlineData("/ru/partnerships?institution=nothing-like-it")]
    public async Task List_ChoiceThatLeadsToNothing_CanBeTakenBack(string list)
    {
        var page = await portal.NewClient().GetPageAsync(list);

        var chip = page.QuerySelectorAll(".chip").OfType<IHtmlAnchorElement>().ShouldHaveSingleItem();
        chip.Search.ShouldBeEmpty();
        page.QuerySelectorAll(".facet input:checked:not([value=''])").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task List_FacetWithNothingToChoose_IsNotShown()
    {
        var page = await portal.NewClient().GetPageAsync("/ru/agreements?state=Overdue&year=1901");

        page.QuerySelectorAll(".facet legend").ShouldAllBe(l =>
            l.ParentElement!.QuerySelectorAll("input:checked, .count").Any(e => e.TextContent != "0"));
    }

    /// <summary>The choices that somebody can make now; those made already lead to the list itself, or to a wider one.</summary>
    private static IEnumerable<(IHtmlInputElement Input, int Count)> Choices(IHtmlDocument page) => page
        .QuerySelectorAll(".facet li:not(.zero) input:not([value=''])").OfType<IHtmlInputElement>()
        .Where(i => !i.IsChecked)
        .Select(i => (i, int.Parse(i.ParentElement!.QuerySelector(".count")!.TextContent)));

    private static string Address(string list, IHtmlInputElement input)
    {
        var (path, query) = list.Split('?') is [var p, var q] ? (p, q.Split('&')) : (list, []);
        var isOne = input.Type == "radio" || input.Name is "state" or "type" or "activity" or "year" or "level";
        var kept = query.Where(q => !isOne || !q.StartsWith($"{input.Name}=", StringComparison.Ordinal));
        return $"{path}?{string.Join('&', kept.Append($"{input.Name}={Uri.EscapeDataString(input.Value)}"))}";
    }
}
