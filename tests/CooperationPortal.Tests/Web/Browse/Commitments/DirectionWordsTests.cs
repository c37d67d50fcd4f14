using CooperationPortal.Tests.Support.Http;

namespace CooperationPortal.Tests.Web.Browse.Commitments;

/// <summary>An arrow is read out in the grammar of the language, which puts words behind both names too.</summary>
[Collection(DemoPortalCollection.Name)]
public sealed class DirectionWordsTests(DemoPortalFixture portal)
{
    [Theory]
    [InlineData("en", " to ", null)]
    [InlineData("zh", "向", null)]
    [InlineData("uz", " tomonidan ", " uchun")]
    public async Task Get_Promises_SayWhoOwesToWhom(string lang, string between, string? behind)
    {
        var page = await portal.NewClient().GetPageAsync($"/{lang}/commitments");

        var way = page.QuerySelectorAll(".result-parties").First(w => w.QuerySelector("use[href='#icon-right']") is not null);
        var hidden = way.QuerySelectorAll(".govuk-visually-hidden").Select(h => h.TextContent).ToList();
        hidden.ShouldContain(between);
        hidden.Count.ShouldBe(behind is null ? 1 : 2);
        hidden[^1].ShouldBe(behind ?? between);
    }
}
