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
}
