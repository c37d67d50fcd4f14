using CooperationPortal.EndToEndTests.Support;
using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Walks;

/// <summary>What is asked of the look of every page.</summary>
internal static class Look
{
    private const int Narrow = 360;

    /// <summary>Accessible in that scheme of colours, and readable on a small telephone without scrolling sideways.</summary>
    public static async Task ShouldBeFitToReadAsync(this Visitor visitor, ColorScheme scheme = ColorScheme.Light)
    {
        await visitor.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await visitor.ShouldBeAccessibleAsync();
        await visitor.ShouldFitNarrowScreenAsync();
    }

    public static async Task ShouldFitNarrowScreenAsync(this Visitor visitor)
    {
        await visitor.Page.SetViewportSizeAsync(Narrow, 740);
        var tooWide = await visitor.Page.EvaluateAsync<string[]>("""
            () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
                .filter(element => element.getBoundingClientRect().right > innerWidth + 1)
                .map(element => element.outerHTML.slice(0, 120)).slice(0, 5)
            """);
        tooWide.ShouldBeEmpty($"wider than {Narrow} px on {visitor.Page.Url}");
        await visitor.Page.SetViewportSizeAsync(1280, 900);
    }
}
