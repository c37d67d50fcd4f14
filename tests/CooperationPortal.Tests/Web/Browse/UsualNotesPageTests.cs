using CooperationPortal.Tests.Support.Http;

namespace CooperationPortal.Tests.Web.Browse;

/// <summary>A usual reason is read in the language of the page.</summary>
[Collection(DemoPortalCollection.Name)]
public sealed class UsualNotesPageTests(DemoPortalFixture portal)
{
    [Theory]
    [InlineData("zh", "在访问期间", "主题取自报道")]
    [InlineData("uz", "tashrif davomida", "mavzu maqoladan olingan")]
    public async Task Get_AgreementWithUsualReasons_ShowsThemInThePagesLanguage(string lang, params string[] reasons)
    {
        var page = await portal.NewClient().GetPageAsync($"/{lang}/agreements/CP-2026-0014");

        var text = page.QuerySelector("main")!.TextContent;
        foreach (var reason in reasons)
        {
            text.ShouldContain(reason);
        }

        text.ShouldNotContain("during the visit");
    }

    /// <summary>What stands in place of a number or a day is no quote.</summary>
    [Theory]
    [InlineData("en", "/agreements/CP-2026-0001", "several", "несколько")]
    [InlineData("uz", "/agreements/CP-2026-0001", "bir nechta", "несколько")]
    [InlineData("zh", "/visits/VS-2026-0001", "此前", "ранее")]
    public async Task Get_UsualWordsOfASource_AreReadInThePagesLanguage(string lang, string path, string words, string own)
    {
        var page = await portal.NewClient().GetPageAsync($"/{lang}{path}");

        var head = page.QuerySelector(".record-head")!.TextContent + page.Title;
        head.ShouldContain(words);
        head.ShouldNotContain(own);
    }

    [Fact]
    public async Task Get_PersonWhomWeConcluded_ShowsTheReasonAsTheRecordDoes()
    {
        var page = await portal.NewClient().GetPageAsync("/uz/people/dr-ho");

        page.QuerySelector("#concluded [lang=en]").ShouldNotBeNull();
        page.QuerySelector("#concluded .not-translated").ShouldNotBeNull();
    }

    /// <summary>The register knows names in many languages, which administrators need not all have worded.</summary>
    [Theory]
    [InlineData("/ru/countries/ao", "португальский")]
    [InlineData("/zh/countries/ao", "葡萄牙语")]
    [InlineData("/ru/regions/kz-10", "казахский (латиница)")]
    public async Task Get_NamesOfAPlace_CallTheirLanguagesInThePagesLanguage(string path, string language)
    {
        var page = await portal.NewClient().GetPageAsync(path);

        page.QuerySelectorAll("#names td").Select(cell => cell.TextContent).ShouldContain(language);
    }

    [Theory]
    [InlineData("/ru/agreements")]
    [InlineData("/ru/commitments")]
    [InlineData("/ru/visits")]
    [InlineData("/ru/events")]
    [InlineData("/ru/map")]
    public async Task Get_List_HasNoIdTwice(string path)
    {
        var page = await portal.NewClient().GetPageAsync(path);

        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        ids.ShouldBe(ids.Distinct());
    }
}
