using CooperationPortal.EndToEndTests.Support;
using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Journeys;

/// <summary>Somebody who narrows a list with the keyboard goes on reading where its results begin.</summary>
[Collection(DemoPortal.Collection)]
public sealed class FilterJourneyTests(DemoPortal demo)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Filter_Applied_LeadsToTheResults_UnderAnAddressOfWhatWasChosen(bool javaScript)
    {
        await using var reader = await demo.Portal.NewVisitorAsync(javaScript);
        await reader.GoAsync("/ru/visits");
        var results = reader.Page.GetByRole(AriaRole.Heading, new() { Name = "визит" }).And(reader.Page.Locator("h2"));

        await reader.Page.GetByRole(AriaRole.Radio, new() { Name = "Китай" }).CheckAsync();
        await reader.Page.FollowAsync(() => reader.Page.GetByRole(AriaRole.Button, new() { Name = "Применить" }).PressAsync("Enter"));

        await Assertions.Expect(results).ToBeFocusedAsync();
        reader.Page.Url.ShouldEndWith("/ru/visits?country=CN#results");

        await reader.Page.Locator("#words").FillAsync("врач");
        await reader.Page.FollowAsync(() => reader.Page.Locator("#words").PressAsync("Enter"));

        await Assertions.Expect(results).ToBeFocusedAsync();
        new Uri(reader.Page.Url).Query.ShouldBe($"?country=CN&words={Uri.EscapeDataString("врач")}");

        await reader.Page.FollowAsync(() => reader.Page.Locator(".chip").First.PressAsync("Enter"));

        await Assertions.Expect(results).ToBeFocusedAsync();
        new Uri(reader.Page.Url).Query.ShouldNotContain("=&");
    }

    /// <summary>The ring shows the way to those who use the keyboard; whoever clicks knows where they are.</summary>
    [Fact]
    public async Task Filter_AppliedWithTheMouse_ShowsNoRingUntilTheKeyboardIsUsed()
    {
        await using var reader = await demo.Portal.NewVisitorAsync();
        await reader.GoAsync("/ru/visits");
        var results = reader.Page.GetByRole(AriaRole.Heading, new() { Name = "визит" }).And(reader.Page.Locator("h2"));
        var apply = reader.Page.GetByRole(AriaRole.Button, new() { Name = "Применить" });

        await reader.Page.FollowAsync(() => apply.PressAsync("Enter"));
        await Assertions.Expect(results).ToBeFocusedAsync();
        await Assertions.Expect(results).ToHaveCSSAsync("outline-style", "solid");
        reader.Page.Url.ShouldEndWith("/ru/visits#results");

        await reader.Page.GetByRole(AriaRole.Radio, new() { Name = "Китай" }).CheckAsync();
        await reader.Page.FollowAsync(() => apply.ClickAsync());

        await Assertions.Expect(results).ToBeFocusedAsync();
        await Assertions.Expect(results).ToHaveCSSAsync("outline-style", "none");

        await reader.Page.Keyboard.PressAsync("Shift");
        await Assertions.Expect(results).ToHaveCSSAsync("outline-style", "none");
        await reader.Page.FollowAsync(() => reader.Page.Locator(".chip").First.PressAsync("Enter"));

        await Assertions.Expect(results).ToBeFocusedAsync();
        await Assertions.Expect(results).ToHaveCSSAsync("outline-style", "solid");
    }
}
