using CooperationPortal.EndToEndTests.Support;
using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Walks;

/// <summary>The papers of a visit are sent to the printer with one button, which is not on the paper.</summary>
[Collection(DemoPortal.Collection)]
public sealed class PrintTests(DemoPortal demo)
{
    [Theory]
    [InlineData("/visits/{reference}/programme")]
    [InlineData("/visits/{reference}/report")]
    public async Task Button_Pressed_PrintsThePageWithoutItself(string route)
    {
        await using var reader = await demo.Portal.NewVisitorAsync();
        await reader.Page.AddInitScriptAsync("window.print = () => { window.printed = (window.printed ?? 0) + 1; }");
        await reader.GoAsync(await AddressAsync(route));
        var button = Button(reader);

        await button.ClickAsync();

        (await reader.Page.EvaluateAsync<int>("() => window.printed ?? 0")).ShouldBe(1);
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(button).ToBeHiddenAsync();
        await Assertions.Expect(reader.Page.Locator("h1")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("/visits/{reference}/programme")]
    [InlineData("/visits/{reference}/report")]
    public async Task Button_WithoutScript_IsNotOffered(string route)
    {
        await using var reader = await demo.Portal.NewVisitorAsync(javaScript: false);

        await reader.GoAsync(await AddressAsync(route));

        await Assertions.Expect(reader.Page.Locator("h1")).ToBeVisibleAsync();
        await Assertions.Expect(Button(reader)).ToHaveCountAsync(0);
    }

    private static ILocator Button(Visitor reader) =>
        reader.Page.GetByRole(AriaRole.Button, new() { Name = "Печать", Exact = true });

    private async Task<string> AddressAsync(string route) => "/ru" + (await Examples.OfAsync(demo.Portal, route))[0];
}
