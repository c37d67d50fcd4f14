using System.Text.RegularExpressions;
using CooperationPortal.EndToEndTests.Support;
using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Journeys;

/// <summary>What people do in forms, by the words they read.</summary>
internal static class Working
{
    /// <summary>What is said to screen readers only stands apart from the visible words by a space.</summary>
    public static ILocator Button(this Visitor visitor, string name) => visitor.Page.GetByRole(
        AriaRole.Button, new() { NameRegex = new Regex(Regex.Escape(name).Replace(":", "\\s*:", StringComparison.Ordinal)) }).First;

    public static ILocator Group(this Visitor visitor, string name) => visitor.Page.GetByRole(AriaRole.Group, new() { Name = name });

    /// <summary>Presses a button by keyboard and waits for the page that answers.</summary>
    public static async Task PressAsync(this Visitor visitor, string button)
    {
        await visitor.Button(button).FocusAsync();
        await visitor.Page.FollowAsync(() => visitor.Page.Keyboard.PressAsync("Enter"));
    }

    public static Task FollowAsync(this Visitor visitor, ILocator link) => visitor.Page.FollowAsync(() => link.ClickAsync());

    /// <summary>
    /// Types a name of the registry. With script it is taken from the list with the keys; without, the server finds it.
    /// </summary>
    public static async Task PickAsync(this Visitor visitor, ILocator field, string name)
    {
        await field.FillAsync(name);
        if (await visitor.Page.Locator("body.js-enabled").CountAsync() > 0)
        {
            await visitor.Page.GetByRole(AriaRole.Option, new() { Name = name }).First.WaitForAsync();
            await field.PressAsync("ArrowDown");
            await field.PressAsync("Enter");
        }
    }

    /// <summary>A form whose scripts have run, if it has any.</summary>
    public static Task ReadyAsync(this Visitor visitor) => Assertions.Expect(visitor.Page.Locator(
        "body.js-enabled [data-suggest]:has([data-pick-chosen]) [data-pick-box] > input")).ToHaveCountAsync(0);

    public static Task ShouldSayAsync(this Visitor visitor, string words) =>
        Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync(words);
}
