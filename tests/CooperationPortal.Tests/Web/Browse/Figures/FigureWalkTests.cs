using AngleSharp.Html.Dom;
using CooperationPortal.Tests.Support.Http;

namespace CooperationPortal.Tests.Web.Browse.Figures;

/// <summary>Checks F12, F73, F74 and L14: every figure of a public page is the length of the list behind it.</summary>
[Collection(DemoPortalCollection.Name)]
public sealed class FigureWalkTests(DemoPortalFixture portal)
{
    [Theory]
    [InlineData("/ru", 12)]
    [InlineData("/ru/statistics", 200)]
    [InlineData("/ru/coverage", 100)]
    [InlineData("/ru/countries/ru", 40)]
    [InlineData("/ru/countries/uz", 5)]
    [InlineData("/ru/regions/ru-sam", 5)]
    [InlineData("/ru/regions/cn-hl", 20)]
    [InlineData("/ru/partnerships/cn-hl/ru-kha", 10)]
    [InlineData("/ru/people/vitaliy-petrishchev", 4)]
    [InlineData("/ru/partnerships/ru-sam/uz-ng", 4)]
    [InlineData("/ru/subjects", 20)]
    [InlineData("/ru/subjects/specialty/cardiology", 4)]
    [InlineData("/ru/subjects/condition/cardiovascular_disease", 3)]
    [InlineData("/ru/subjects/cooperation/Internship", 3)]
    public async Task Page_EveryFigure_IsTheLengthOfItsList(string page, int least) => await WalkAsync(page, least);

    [Fact]
    public async Task InstitutionPages_EveryFigure_IsTheLengthOfItsList()
    {
        var list = await portal.NewClient().GetPageAsync("/ru/institutions");
        var pages = list.QuerySelectorAll(".result h3 a").OfType<IHtmlAnchorElement>().Select(a => a.PathName).Take(5).ToList();

        pages.ShouldNotBeEmpty();
        foreach (var page in pages)
        {
            await WalkAsync(page, 0);
        }
    }

    [Fact]
    public async Task Page_EveryBigNumber_IsMarkedAsAFigure()
    {
        foreach (var page in new[] { "/ru", "/ru/statistics", "/ru/coverage", "/ru/countries/uz", "/ru/regions/ru-sam", "/ru/partnerships/ru-sam/uz-ng" })
        {
            (await portal.NewClient().GetPageAsync(page)).QuerySelectorAll(".figure:not([data-figure])").ShouldBeEmpty(page);
        }
    }

    /// <summary>A list that is asked for in two ways would be two pages for whoever keeps its address.</summary>
    [Theory]
    [InlineData("/ru/people/vitaliy-petrishchev")]
    [InlineData("/ru/countries/uz")]
    [InlineData("/ru/statistics")]
    [InlineData("/ru/agreements/CP-2026-0001")]
    public async Task Page_ValuesInAddresses_AreInSmallLetters(string page)
    {
        var addresses = (await portal.NewClient().GetPageAsync(page)).QuerySelectorAll("main a[href*='?']").Select(a => a.GetAttribute("href")!).ToList();

        addresses.ShouldNotBeEmpty();
        addresses.Where(a => a.Contains("=True", StringComparison.Ordinal) || a.Contains("=False", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private async Task WalkAsync(string page, int least)
    {
        var walk = new FigureWalk(portal.NewClient());
        var figures = await walk.FiguresAsync(page);
        var wrong = new List<string>();
        foreach (var (count, list) in figures)
        {
            if (await walk.LengthAsync(list) is var length && length != count)
            {
                wrong.Add($"{count} leads to {length}: {list}");
            }
        }

        wrong.ShouldBeEmpty(page);
        figures.Count.ShouldBeGreaterThanOrEqualTo(least, page);
    }
}
