using CooperationPortal.Tests.Support.Http;

namespace CooperationPortal.Tests.Web.Browse.Regions;

/// <summary>Every place with records has a map: of its partnerships, or of where it is.</summary>
[Collection(DemoPortalCollection.Name)]
public sealed class PlaceMapTests(DemoPortalFixture portal)
{
    /// <summary>What a hospital of the city signed makes a partnership of its district.</summary>
    [Theory]
    [InlineData("ru", "Хайфа")]
    [InlineData("zh", "海法")]
    public async Task Get_CityOfNoPartnership_ShowsWhereItIs(string lang, string name)
    {
        var page = await portal.NewClient().GetPageAsync($"/{lang}/regions/haifa-il");

        page.QuerySelector("#partners").ShouldBeNull();
        page.QuerySelector("[aria-labelledby=map-heading] svg")!.TextContent.ShouldContain(name);
    }

    /// <summary>No file has a centre of Taipei or of Koror as regions.</summary>
    [Theory]
    [InlineData("tw-tpe")]
    [InlineData("pw-150")]
    public async Task Get_RegionWithoutACentre_DrawsItsPartnerships(string slug)
    {
        var page = await portal.NewClient().GetPageAsync($"/en/regions/{slug}");

        page.QuerySelectorAll("#partners svg a").ShouldNotBeEmpty();
    }
}
