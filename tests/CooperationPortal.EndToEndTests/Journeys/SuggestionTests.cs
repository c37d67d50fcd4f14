using CooperationPortal.EndToEndTests.Support;
using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Journeys;

/// <summary>Suggestions keep the focus, wait for whole characters, and are those for what stands in the box.</summary>
[Collection(DemoPortal.Collection)]
public sealed class SuggestionTests(DemoPortal demo)
{
    [Fact]
    public async Task Escape_OnASuggestion_ClosesTheListAndLeavesTheFocusInTheBox()
    {
        await using var visitor = await BoxAsync("/ru");
        var (page, box) = (visitor.Page, visitor.Page.Locator("#q"));
        await page.Keyboard.TypeAsync("цзям");
        await Assertions.Expect(Options(visitor)).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(Options(visitor)).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(box).ToBeFocusedAsync();
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "false");
        await Assertions.Expect(box).ToHaveValueAsync("цзям");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.TypeAsync("у");
        await Assertions.Expect(box).ToHaveValueAsync("цзяму");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "false");
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/ru/search?q=*");
        await Assertions.Expect(box).ToHaveValueAsync("цзяму");
    }

    [Fact]
    public async Task Characters_AreAskedForWhenTheyAreComposed()
    {
        await using var visitor = await BoxAsync("/zh");
        List<string> asked = [];
        visitor.Page.Request += (_, request) =>
        {
            if (request.Url.Contains("q=", StringComparison.Ordinal))
            {
                asked.Add(Uri.UnescapeDataString(request.Url.Split("q=")[1]));
            }
        };
        var keyboard = await visitor.Page.Context.NewCDPSessionAsync(visitor.Page);
        foreach (var letters in new[] { "j", "jia", "jia mu", "jia mu si" })
        {
            await keyboard.SendAsync("Input.imeSetComposition", new()
            {
                ["text"] = letters, ["selectionStart"] = letters.Length, ["selectionEnd"] = letters.Length,
            });
            await visitor.Page.EvaluateAsync("() => new Promise(done => setTimeout(done, 400))");
        }

        await keyboard.SendAsync("Input.insertText", new() { ["text"] = "佳木斯" });

        await Assertions.Expect(Options(visitor).First).ToContainTextAsync("佳木斯");
        asked.ShouldBe(["佳木斯"]);
    }

    [Theory]
    [InlineData("ра", true)]
    [InlineData("", false)]
    public async Task Answer_ThatComesLate_IsNotShownForOtherWords(string next, bool isLonger)
    {
        await using var visitor = await BoxAsync("/ru");
        var first = new Held();
        await visitor.Page.RouteAsync("**/suggest*?q=*", first.HoldAsync);
        var isAsked = visitor.Page.WaitForRequestAsync("**/suggest*?q=*");
        await visitor.Page.Keyboard.TypeAsync("сама");
        await isAsked;
        if (isLonger)
        {
            await visitor.Page.Keyboard.TypeAsync(next);
            await Assertions.Expect(Options(visitor).First).ToBeVisibleAsync();
        }
        else
        {
            await visitor.Page.Locator("#q").FillAsync("");
        }

        var shown = await Options(visitor).AllTextContentsAsync();
        var isAnswered = visitor.Page.WaitForResponseAsync("**/suggest*?q=*");
        var address = await first.LetGoAsync();

        (await isAnswered).Url.ShouldBe(address);
        await visitor.Page.EvaluateAsync("() => new Promise(done => setTimeout(done, 300))");
        (await Options(visitor).AllTextContentsAsync()).ShouldBe(shown);
        await Assertions.Expect(visitor.Page.Locator("#q")).ToHaveAttributeAsync("aria-expanded", isLonger ? "true" : "false");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Network_ThatFails_LeavesTheBoxAsAPlainOne(bool isCut)
    {
        await using var visitor = await BoxAsync("/ru");
        visitor.ExpectedErrors.Add("ERR_FAILED");
        var isAsked = visitor.Page.WaitForRequestAsync("**/suggest*?q=*");
        await visitor.Page.RouteAsync("**/suggest*?q=*", route => isCut
            ? route.AbortAsync()
            : route.FulfillAsync(new() { ContentType = "application/json", Body = "<html>" }));
        await visitor.Page.Keyboard.TypeAsync("Самара");
        await isAsked;

        await visitor.Page.Keyboard.PressAsync("Enter");

        await visitor.Page.WaitForURLAsync("**/ru/search?q=*");
        await Assertions.Expect(visitor.Page.Locator(".result").First).ToBeVisibleAsync();
    }

    private async Task<Visitor> BoxAsync(string path)
    {
        var visitor = await demo.Portal.NewVisitorAsync();
        await visitor.GoAsync(path);
        await visitor.Page.Locator("#q").FocusAsync();
        await Assertions.Expect(visitor.Page.Locator("#q")).ToHaveAttributeAsync("role", "combobox");
        return visitor;
    }

    private static ILocator Options(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Option);
}
