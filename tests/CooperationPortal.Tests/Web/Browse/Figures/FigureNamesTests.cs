using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;

namespace CooperationPortal.Tests.Web.Browse.Figures;

/// <summary>A number in a table says what it counts also to those who hear the links of a page without their tables.</summary>
public sealed class FigureNamesTests(PortalFixture portal) : IClassFixture<PortalFixture>, IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        await portal.Services.PublishAsync(FoundingAgreements.Signed());
        await portal.Services.PublishAsync(VisitInputs.Visit(Places.Namangan, Places.SamaraOblast));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("/ru/statistics")]
    [InlineData("/en/coverage")]
    [InlineData("/zh/subjects")]
    public async Task Get_NumbersInTables_AreNamedByRowAndColumn(string address)
    {
        var figures = (await portal.NewClient().GetPageAsync(address)).QuerySelectorAll("td a[data-figure]").ToList();

        figures.ShouldNotBeEmpty();
        foreach (var figure in figures)
        {
            var cell = figure.Closest("td")!;
            var name = figure.GetAttribute("aria-label").ShouldNotBeNull();
            name.ShouldContain(cell.GetAttribute("data-label")!);
            name.ShouldContain(cell.ParentElement!.QuerySelector("th")!.TextContent.Trim());
            name.ShouldEndWith(figure.TextContent);
        }
    }
}
