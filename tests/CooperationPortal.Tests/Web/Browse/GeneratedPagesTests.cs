using System.Net;
using CooperationPortal.Core.Data.GeneratedData;
using CooperationPortal.Core.Statistics;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Web.Browse.Figures;

namespace CooperationPortal.Tests.Web.Browse;

/// <summary>The public pages on records that nobody wrote by hand.</summary>
public sealed class GeneratedPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly string[] Pages =
    [
        "/ru", "/en/agreements", "/zh/visits", "/uz/institutions", "/ru/regions", "/en/partnerships", "/ru/map", "/en/statistics",
        "/ru/coverage", "/ru/commitments", "/ru/sources", "/ru/countries/uz", "/ru/search?q=cardiology", "/zh/search?q=合作",
    ];

    [Fact]
    public async Task Pages_GeneratedRecords_AnswerAndTheirFiguresAreThoseOfTheLists()
    {
        await portal.UseAsync((DataGenerator generator) =>
            generator.RunAsync(200, new Progress<int>(), CancellationToken.None));

        foreach (var page in Pages)
        {
            using var answer = await portal.NewClient().GetAsync(page);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, page);
        }

        await LongTablesLeadToTheirRestAsync();
        await RegionsAreTheBusiestOfEachCountryAsync();
        var walk = new FigureWalk(portal.NewClient());
        foreach (var page in new[] { "/ru", "/ru/countries/uz" })
        {
            foreach (var (count, list) in await walk.FiguresAsync(page))
            {
                (await walk.LengthAsync(list)).ShouldBe(count, list);
            }
        }
    }

    private async Task LongTablesLeadToTheirRestAsync()
    {
        var page = await portal.NewClient().GetPageAsync("/en/statistics");
        var whole = await portal.NewClient().GetPageAsync("/en/statistics?whole=true");

        page.QuerySelectorAll("#countries a[href$='whole=true#countries']").Length.ShouldBe(1);
        whole.QuerySelectorAll("#countries a[href$='whole=true#countries']").ShouldBeEmpty();
        whole.QuerySelectorAll("#countries tbody tr").Length.ShouldBeGreaterThan(page.QuerySelectorAll("#countries tbody tr").Length);
    }

    private async Task RegionsAreTheBusiestOfEachCountryAsync()
    {
        var page = await portal.NewClient().GetPageAsync("/en/regions");

        var countries = page.QuerySelectorAll("section.place-tree");
        countries.Length.ShouldBeGreaterThan(50);
        countries.ShouldAllBe(c => c.QuerySelectorAll("ul.rows > li").Length <= ParticipationQueries.MostOfCountry);
        page.QuerySelectorAll("section.place-tree > p a[href$='#within']").ShouldNotBeEmpty();
    }
}
