using CooperationPortal.EndToEndTests.Support;
using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests;

public sealed class BrowserTests(PortalInBrowser portal) : IClassFixture<PortalInBrowser>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Page_WithAndWithoutJavaScript_IsStyledAndAccessible(bool javaScript)
    {
        await using var visitor = await portal.NewVisitorAsync(javaScript);
        visitor.ExpectedErrors.Add("404");

        var response = await visitor.GoAsync("/ru/there-is-no-such-page");

        response.Status.ShouldBe(404);
        await Assertions.Expect(visitor.Page.Locator("h1")).ToBeVisibleAsync();
        (await visitor.Page.EvaluateAsync<int>("document.styleSheets.length")).ShouldBeGreaterThan(0);
        if (javaScript)
        {
            await visitor.ShouldBeAccessibleAsync();
        }
    }
}
