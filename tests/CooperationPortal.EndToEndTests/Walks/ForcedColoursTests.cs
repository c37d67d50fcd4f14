using CooperationPortal.EndToEndTests.Support;
using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Walks;

/// <summary>Readers whose system forces few colours upon every page see drawings in them too.</summary>
[Collection(DemoPortal.Collection)]
public sealed class ForcedColoursTests(DemoPortal demo)
{
    /// <summary>The values of a property of those elements that are none of the reader's colours.</summary>
    private const string Foreign = """
        ([shapes, property]) => {
            const probe = document.body.appendChild(document.createElement('i'));
            const system = ['Canvas', 'CanvasText', 'LinkText', 'GrayText'].map(name => {
                probe.style.cssText = `forced-color-adjust: none; color: ${name}`;
                return getComputedStyle(probe).color;
            });
            const found = [...document.querySelectorAll(shapes)].map(shape => getComputedStyle(shape)[property]);
            return found.length === 0 ? ['nothing is drawn'] : [...new Set(found)].filter(value => value !== 'none' && !system.includes(value));
        }
        """;

    [Theory]
    [InlineData("/ru/statistics", ".chart rect, .bar rect, .chart text", "fill")]
    [InlineData("/ru/statistics", ".chart rect, .bar rect", "stroke")]
    [InlineData("/ru/map", ".map .arc, .map .map-land", "stroke")]
    [InlineData("/ru/map", ".map text, .map .map-dot", "fill")]
    [InlineData("/ru/map", ".legend .glyph", "color")]
    [InlineData("/ru/map?by=countries", ".map-area, .map-sample", "stroke")]
    public async Task Drawing_HasTheReadersColours(string path, string shapes, string property)
    {
        await using var reader = await ReaderAsync();

        await reader.GoAsync(path);

        (await reader.Page.EvaluateAsync<string[]>(Foreign, new[] { shapes, property })).ShouldBeEmpty();
    }

    [Fact]
    public async Task MapOfCountries_TellsItsStepsApart()
    {
        await using var reader = await ReaderAsync();

        await reader.GoAsync("/ru/map?by=countries");

        var fills = await reader.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('.legend .map-sample')].map(sample => getComputedStyle(sample).fill)");
        fills.Length.ShouldBeGreaterThan(1);
        fills.ShouldBeUnique();
    }

    [Fact]
    public async Task Sections_OnlyThePresentOneHasItsLine()
    {
        await using var reader = await ReaderAsync();

        await reader.GoAsync("/ru/map");

        var lines = await reader.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('.sections a')].map(section =>
                `${section.hasAttribute('aria-current')} ${getComputedStyle(section).borderBottomColor}`)
            """);
        lines.Distinct().Count().ShouldBe(2);
        lines.Select(line => line.Split(' ', 2)[1]).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task Timeline_OverdueEvent_HasItsPoint()
    {
        await using var reader = await ReaderAsync();
        await reader.GoAsync("/ru/agreements?state=Overdue");
        await reader.Page.Locator(".result h3 a").First.ClickAsync();
        await reader.Page.Locator(".timeline > .event-overdue").First.WaitForAsync();

        var colours = await reader.Page.EvaluateAsync<string[]>("""
            () => [getComputedStyle(document.querySelector('.timeline > .event-overdue'), '::before').backgroundColor,
                getComputedStyle(document.body).backgroundColor]
            """);

        colours.ShouldBeUnique();
    }

    /// <summary>With a theme of the other lightness, whose colours would be dark on dark.</summary>
    private async Task<Visitor> ReaderAsync()
    {
        var reader = await demo.Portal.NewVisitorAsync();
        await reader.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active, ColorScheme = ColorScheme.Dark });
        await reader.Page.AddInitScriptAsync(
            "document.addEventListener('DOMContentLoaded', () => document.documentElement.dataset.theme = 'light')");
        return reader;
    }
}
