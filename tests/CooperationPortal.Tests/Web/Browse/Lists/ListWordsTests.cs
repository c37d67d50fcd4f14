using CooperationPortal.Tests.Core.Agreements;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;

namespace CooperationPortal.Tests.Web.Browse.Lists;

/// <summary>How lists and charts word what they hold.</summary>
public sealed class ListWordsTests(PortalFixture portal) : IClassFixture<PortalFixture>, IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        if ((await portal.NewClient().GetPageAsync("/ru/agreements")).QuerySelector(".result") is null)
        {
            var input = AgreementInputs.Signed();
            input.Parties[0].Party = Places.Region("RU-SPE");
            input.Parties[1].Party = Places.SaintPetersburg;
            await portal.Services.PublishAsync(input);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("ru", "Санкт-Петербург (регион)", "Санкт-Петербург (город)")]
    [InlineData("zh", "圣彼得堡（一级行政区）", "圣彼得堡（城市）")]
    public async Task Get_PlacesOfOneName_AreToldApart(string lang, string region, string city)
    {
        var page = await portal.NewClient().GetPageAsync($"/{lang}/agreements?region=ru-spe");

        var offered = page.QuerySelectorAll("input[name=region]").Select(i => i.ParentElement!.QuerySelector("label")!.TextContent.Trim()).ToList();
        offered.ShouldContain(region);
        offered.ShouldContain(city);
        page.QuerySelector(".chip")!.TextContent.ShouldContain(region);
    }

    [Fact]
    public async Task Get_UzbekDate_BreaksNoLineAfterItsHyphens()
    {
        var page = await portal.NewClient().GetPageAsync("/uz/agreements");

        page.QuerySelector(".result .partial-date")!.TextContent.ShouldBe("2018-yil 10-sentabr");
        page.QuerySelectorAll(".result .partial-date .no-break").Select(w => w.TextContent).ShouldBe(["2018-yil", "10-sentabr"]);
    }

    [Fact]
    public async Task Get_Chart_DescribesABandWithNothingInIt()
    {
        var page = await portal.NewClient().GetPageAsync("/ru/statistics");

        var description = page.QuerySelector("#years svg.chart desc")!.TextContent;
        description.ShouldContain("2018 – 1");
        description.ShouldEndWith(": 0");
        description.ShouldNotContain(": .");
    }
}
