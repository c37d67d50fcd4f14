using CooperationPortal.EndToEndTests.Support;
using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Journeys;

/// <summary>The first stop of the keyboard leads past the header.</summary>
[Collection(DemoPortal.Collection)]
public sealed class SkipLinkTests(DemoPortal demo)
{
    [Fact]
    public async Task SkipLink_Followed_LeadsToTheContent_WithoutAFrameAroundIt()
    {
        await using var reader = await demo.Portal.NewVisitorAsync();
        await reader.GoAsync("/ru/agreements");

        await reader.Page.Keyboard.PressAsync("Tab");
        await reader.Page.Keyboard.PressAsync("Enter");

        var content = reader.Page.GetByRole(AriaRole.Main);
        await Assertions.Expect(content).ToBeFocusedAsync();
        await Assertions.Expect(content).ToHaveCSSAsync("outline-style", "none");
        await reader.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(content.Locator("a").First).ToBeFocusedAsync();
    }
}
