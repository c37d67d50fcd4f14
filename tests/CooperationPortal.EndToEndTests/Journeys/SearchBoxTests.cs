using CooperationPortal.EndToEndTests.Support;
using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Journeys;

/// <summary>The search box offers names and subjects while a word is typed, and takes what was typed all the same.</summary>
[Collection(DemoPortal.Collection)]
public sealed class SearchBoxTests(DemoPortal demo)
{
    [Fact]
    public async Task Suggestion_ChosenWithTheKeyboard_IsLookedFor()
    {
        await using var visitor = await demo.WalkerAsync();
        await visitor.GoAsync("/ru");

        await TypeAsync(visitor, "цзям");
        await visitor.Page.Keyboard.PressAsync("ArrowDown");
        await visitor.ShouldBeAccessibleAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");

        await visitor.Page.WaitForURLAsync("**/ru/search?q=*");
        (await visitor.Page.Locator("#q").InputValueAsync()).ShouldBe("Цзямусы");
        await Assertions.Expect(visitor.Page.Locator(".result").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Enter_WithoutASuggestion_LooksForWhatWasTyped()
    {
        await using var visitor = await demo.WalkerAsync();
        await visitor.GoAsync("/ru/search?q=Самара");

        await visitor.Page.Locator("#q").FocusAsync();
        await Assertions.Expect(visitor.Page.Locator("#q")).ToHaveAttributeAsync("role", "combobox");
        await Assertions.Expect(visitor.Page.Locator("#q")).ToHaveValueAsync("Самара");
        await visitor.Page.Locator("#q").FillAsync("");
        await TypeAsync(visitor, "цзям");
        await visitor.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visitor.Page.Locator("h2#found")).ToBeVisibleAsync();
        (await visitor.Page.Locator("#q").InputValueAsync()).ShouldBe("цзям");
    }

    [Fact]
    public async Task Letters_TypedBeforeTheScriptCame_StayBeforeThoseTypedAfter()
    {
        await using var visitor = await demo.WalkerAsync();
        var script = new Held();
        await visitor.Page.RouteAsync("**/search*.js", script.HoldAsync);
        await visitor.GoAsync("/ru");
        var box = visitor.Page.Locator("#q");

        await box.PressSequentiallyAsync("цз");
        await script.LetGoAsync();
        await Assertions.Expect(box).ToHaveAttributeAsync("role", "combobox");
        await visitor.Page.Keyboard.TypeAsync("ям");

        await Assertions.Expect(box).ToHaveValueAsync("цзям");
        await visitor.Page.UnrouteAsync("**/search*.js");
    }

    private static async Task TypeAsync(Visitor visitor, string words)
    {
        await visitor.Page.Locator("#q").FocusAsync();
        await visitor.Page.Locator("#q").PressSequentiallyAsync(words);
        await Assertions.Expect(visitor.Page.Locator(".autocomplete__option").First).ToContainTextAsync("Цзямусы");
    }
}
