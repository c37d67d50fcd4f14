using AngleSharp.Html.Dom;
using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Shared;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;

namespace CooperationPortal.Tests.Web.Browse.Activities;

/// <summary>The list of activities and its filters: every count is the length of the list it leads to.</summary>
public sealed class ActivityListTests(PortalFixture portal) : IClassFixture<PortalFixture>, IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        if ((await RecordsAsync("/ru/activities")).Count > 0)
        {
            return;
        }

        await portal.Services.PublishAsync(Late());
        await portal.Services.PublishAsync(ActivityInputs.Keeping(Guid.CreateVersion7(), "2024", 5));
        await portal.Services.PublishAsync(Conference());
        var agreement = await portal.Services.PublishAsync(FoundingAgreements.Signed());
        await portal.Services.PublishAsync(ActivityInputs.Under(agreement, "2024", 7, 7));
        await portal.Services.WithdrawAsync<Agreement>(agreement);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("")]
    [InlineData("year=2024")]
    [InlineData("counted=Held&year=2025")]
    [InlineData("state=Planned&country=CN")]
    [InlineData("region=uz-ng&type=Internship&state=Held")]
    public async Task Get_EveryCount_IsTheLengthOfTheListThatApplyingItGives(string query)
    {
        var page = await portal.NewClient().GetPageAsync($"/ru/activities?{query}");
        var choices = page.QuerySelectorAll(".facet li:has(.count)")
            .Select(li => (Input: (IHtmlInputElement)li.QuerySelector("input")!, Count: int.Parse(li.QuerySelector(".count")!.TextContent)))
            .ToList();

        string[] offered = ["state", "country", "region", "year", "type", "condition"];
        offered.Except(choices.Select(c => c.Input.Name)).ShouldBeEmpty();
        choices.ShouldContain(c => c.Count > 0);
        foreach (var (input, count) in choices)
        {
            var others = query.Split('&')
                .Where(q => input.Name == "country" || !q.StartsWith($"{input.Name}=", StringComparison.Ordinal));
            var records = await RecordsAsync($"/ru/activities?{string.Join('&', others.Append($"{input.Name}={input.Value}"))}");
            records.Count.ShouldBe(count, $"{query} + {input.Name}={input.Value}");
        }
    }

    [Theory]
    [InlineData("year=2024", true)]
    [InlineData("counted=Held&year=2025", true)]
    [InlineData("counted=Planned&year=2024", false)]
    public async Task Get_YearsOfTheDaysHeld_HeadTheListUnlessAnotherYearIsAsked(string query, bool headed)
    {
        var page = await portal.NewClient().GetPageAsync($"/ru/activities?{query}");

        page.QuerySelectorAll("[aria-labelledby=results] li").ShouldNotBeEmpty();
        page.QuerySelectorAll("h3.list-group").Any().ShouldBe(headed);
    }

    [Theory]
    [InlineData("", 3)]
    [InlineData("state=Held", 1)]
    [InlineData("state=Held&state=Planned", 3)]
    [InlineData("type=JointConference", 1)]
    [InlineData("type=JointConference&type=Internship", 3)]
    [InlineData("year=2024", 2)]
    [InlineData("year=2025&year=unknown", 2)]
    [InlineData("year=2024&counted=Held", 0)]
    [InlineData("region=uz-ng", 2)]
    [InlineData("region=uz-ng&with=ru-sam", 2)]
    [InlineData("region=uz-ng&with=ru-kha", 0)]
    [InlineData("country=RU", 3)]
    [InlineData("country=RU&country=CN", 1)]
    [InlineData("condition=cancer", 2)]
    [InlineData("condition=cancer&type=JointConference", 1)]
    [InlineData("condition=infertility", 0)]
    [InlineData("region=nowhere", 0)]
    public async Task Get_Filtered_ShowsWhatFits(string query, int expected) =>
        (await RecordsAsync($"/ru/activities?{query}")).Count.ShouldBe(expected);

    [Fact]
    public async Task Get_Chips_TakeEachChoiceBack()
    {
        var client = portal.NewClient();
        var page = await client.GetPageAsync("/ru/activities?region=uz-ng&with=ru-sam&state=Held&state=Planned&year=2024");

        var chips = page.QuerySelectorAll("a.chip").OfType<IHtmlAnchorElement>().ToList();

        chips.Select(c => c.QuerySelector("[lang], span")!.TextContent).ShouldBe(
        [
            "Самарская область", "Что с планом: Только запланировано", "Что с планом: Состоялось",
            "Регион: Наманганская область", "Год по плану или на деле: 2024",
        ]);
        chips[1].Search.ShouldBe("?region=uz-ng&with=ru-sam&state=Held&year=2024");
    }

    [Theory]
    [InlineData("ru", "Год по плану или на деле")]
    [InlineData("en", "Year planned or held")]
    [InlineData("zh", "计划或开展年份")]
    [InlineData("uz", "Rejadagi yoki oʻtkazilgan yil")]
    public async Task Get_NothingFits_SaysHowToGoOn(string lang, string facet)
    {
        var page = await portal.NewClient().GetPageAsync($"/{lang}/activities?year=1950");

        page.QuerySelectorAll(".nothing-found p").Length.ShouldBe(2);
        page.QuerySelectorAll(".chips a").Select(a => a.GetAttribute("href")).ShouldBe([$"/{lang}/activities#results"]);
        page.QuerySelector(".facet legend")!.TextContent.ShouldBe(facet);
    }

    /// <summary>Planned for 2024 and held in 2025, so that both years count it.</summary>
    private static ActivityInput Late()
    {
        var input = ActivityInputs.Under(Guid.CreateVersion7(), "2025-02", 10, 8);
        input.Planned = RegistryInputs.Date("2024", DateNature.Planned);
        input.ConditionCodes = ["cancer"];
        return input;
    }

    private static ActivityInput Conference()
    {
        var input = ActivityInputs.Keeping(Guid.CreateVersion7()).Between(Places.Jiamusi, Places.KhabarovskKrai);
        input.Type = ActivityType.JointConference;
        input.ConditionCodes = ["cancer"];
        return input;
    }

    private async Task<List<string?>> RecordsAsync(string list) =>
        [.. (await portal.NewClient().GetPageAsync(list)).QuerySelectorAll(".result h3 a").Select(a => a.GetAttribute("href"))];
}
