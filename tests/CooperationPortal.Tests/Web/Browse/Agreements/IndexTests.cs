using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;

namespace CooperationPortal.Tests.Web.Browse.Agreements;

public sealed class IndexTests(PortalFixture portal) : IClassFixture<PortalFixture>, IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        if ((await portal.NewClient().GetPageAsync("/ru/agreements")).QuerySelector(".result") is null)
        {
            await portal.Services.PublishAsync(FoundingAgreements.Promised());
            await portal.Services.PublishAsync(FoundingAgreements.Signed());
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("ru", "Срок прошёл, не подтверждено")]
    [InlineData("en", "Overdue, unconfirmed")]
    [InlineData("zh", "年份未注明")]
    [InlineData("uz", "Imzolangan")]
    public async Task Get_EachLanguage_SaysTheStateInIt(string lang, string words)
    {
        var page = await portal.NewClient().GetPageAsync($"/{lang}/agreements");

        page.QuerySelectorAll(".result").Length.ShouldBe(2);
        page.QuerySelector("[aria-labelledby=results]")!.TextContent.ShouldContain(words);
    }

    [Theory]
    [InlineData("?signed=true", 1)]
    [InlineData("?state=Overdue", 1)]
    [InlineData("?state=Overdue&state=Signed", 2)]
    [InlineData("?year=unknown", 1)]
    [InlineData("?region=ru-kha&with=cn-hl", 1)]
    [InlineData("?words=佳木斯", 1)]
    [InlineData("?type=Contract", 0)]
    public async Task Get_Filter_IsInTheAddressAndAboveTheList(string query, int expected)
    {
        var page = await portal.NewClient().GetPageAsync($"/ru/agreements{query}");

        page.QuerySelectorAll(".result").Length.ShouldBe(expected);
        page.QuerySelectorAll(".chips .chip").Length.ShouldBe(query.Count(c => c == '='));
        page.QuerySelectorAll(".nothing-found").Length.ShouldBe(expected == 0 ? 1 : 0);
    }

    [Fact]
    public async Task Get_EveryCountOfAFacet_LeadsToAListOfThatLength()
    {
        var client = portal.NewClient();
        var page = await client.GetPageAsync("/ru/agreements");
        var choices = page.QuerySelectorAll(".facet li")
            .Select(li => (Input: (AngleSharp.Html.Dom.IHtmlInputElement)li.QuerySelector("input")!, Count: li.QuerySelector(".count")))
            .Where(c => c.Count is not null && !c.Input.IsDisabled)
            .ToList();

        choices.Count.ShouldBeGreaterThan(5);
        foreach (var (input, count) in choices)
        {
            var list = await client.GetPageAsync($"/ru/agreements?{input.Name}={input.Value}");
            list.QuerySelectorAll(".result").Length.ShouldBe(int.Parse(count!.TextContent), $"{input.Name}={input.Value}");
        }
    }
}
