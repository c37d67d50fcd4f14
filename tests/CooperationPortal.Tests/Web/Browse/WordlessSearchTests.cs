using CooperationPortal.Tests.Support.Http;

namespace CooperationPortal.Tests.Web.Browse;

/// <summary>Signs without a letter or a digit fit nothing, and the reader is told why.</summary>
[Collection(DemoPortalCollection.Name)]
public sealed class WordlessSearchTests(DemoPortalFixture portal)
{
    [Theory]
    [InlineData("agreements?words", ".result")]
    [InlineData("commitments?words", ".result")]
    [InlineData("visits?words", ".result")]
    [InlineData("meetings?words", ".result")]
    [InlineData("activities?words", ".result")]
    [InlineData("institutions?name", ".result")]
    [InlineData("events?name", ".record-row")]
    [InlineData("regions?name", ".place-line")]
    [InlineData("search?q", ".result")]
    public async Task Get_SignsOnly_FitNothing(string list, string row)
    {
        var client = portal.NewClient();

        foreach (var signs in new[] { "!!!", "«»", "%", "_", "\\", "。、" })
        {
            var page = await client.GetPageAsync($"/ru/{list}={Uri.EscapeDataString(signs)}");

            page.QuerySelectorAll(row).ShouldBeEmpty(signs);
            page.QuerySelector(".nothing-found")!.TextContent.ShouldContain("нет ни букв, ни цифр", customMessage: signs);
        }
    }

    [Theory]
    [InlineData("agreements?words", ".result")]
    [InlineData("commitments?words", ".result")]
    [InlineData("visits?words", ".result")]
    [InlineData("meetings?words", ".result")]
    [InlineData("institutions?name", ".result")]
    [InlineData("events?name", ".record-row")]
    [InlineData("regions?name", ".place-line")]
    public async Task Get_BlanksOnly_NarrowNothing(string list, string row)
    {
        var page = await portal.NewClient().GetPageAsync($"/ru/{list}=%20%20");

        page.QuerySelectorAll(row).ShouldNotBeEmpty();
    }

    /// <summary>It mends slips, which a list does not.</summary>
    [Theory]
    [InlineData("agreements?words")]
    [InlineData("visits?words")]
    [InlineData("institutions?name")]
    public async Task Get_ListWithWordsThatNothingFits_LeadsToTheSearch(string list)
    {
        var client = portal.NewClient();
        var page = await client.GetPageAsync($"/ru/{list}=Наманаган");

        var search = page.QuerySelector(".nothing-found a")!.GetAttribute("href")!;

        (await client.GetPageAsync(search)).QuerySelector("main")!.TextContent.ShouldContain("Наманган");
    }
}
