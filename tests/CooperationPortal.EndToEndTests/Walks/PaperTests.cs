using CooperationPortal.EndToEndTests.Support;
using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Walks;

/// <summary>A page on A4: what it tells and where it is, and nothing that paper cannot do.</summary>
[Collection(DemoPortal.Collection)]
public sealed class PaperTests(DemoPortal demo)
{
    /// <summary>What is 178 mm wide inside the margins.</summary>
    private const int Width = 673;

    /// <summary>Controls and lists of links to elsewhere that are drawn, and what lies beyond the edge of the paper.</summary>
    private const string Useless = """
        () => {
            const drawn = [...document.querySelectorAll('body *')].filter(e => e.checkVisibility() && e.getClientRects().length > 0);
            const controls = drawn.filter(e => e.matches('button, input, select, nav a'));
            const beyond = drawn.filter(e => !e.closest('svg') && e.getBoundingClientRect().right > innerWidth + 1);
            return [...controls, ...beyond].map(e => e.outerHTML.slice(0, 90));
        }
        """;

    [Theory]
    [InlineData("/agreements/CP-2026-0001")]
    [InlineData("/agreements?country=CN")]
    [InlineData("/partnerships/ru-sam/uz-ng")]
    [InlineData("/map")]
    [InlineData("/map?by=Countries")]
    [InlineData("/statistics")]
    [InlineData("/coverage")]
    [InlineData("/calendar")]
    [InlineData("/institutions")]
    [InlineData("/subjects")]
    public async Task Page_HasNoControls_FitsThePaper_AndSaysWhereItIs(string path)
    {
        await using var reader = await PaperAsync();
        foreach (var language in new[] { "ru", "zh" })
        {
            await reader.GoAsync($"/{language}{path}");

            (await reader.Page.EvaluateAsync<string[]>(Useless)).ShouldBeEmpty($"{language}{path}");
            await Assertions.Expect(reader.Page.Locator(".print-line")).ToBeVisibleAsync();
            (await reader.Page.Locator(".print-line").InnerTextAsync()).ShouldContain($"{demo.Portal.Address}{language}{path}");
        }
    }

    [Fact]
    public async Task List_SaysWhatWasChosen_AndHowMuchOfItIsHere()
    {
        await using var reader = await PaperAsync();

        await reader.GoAsync("/ru/agreements?country=CN");

        await Assertions.Expect(reader.Page.Locator(".chip").GetByText("Китай")).ToBeVisibleAsync();
        await Assertions.Expect(reader.Page.Locator(".pager")).ToContainTextAsync("Показано");
        await Assertions.Expect(reader.Page.Locator(".pager")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Charts_HaveTheirTables()
    {
        await using var reader = await PaperAsync();

        await reader.GoAsync("/ru/statistics");

        foreach (var table in await reader.Page.Locator("details.more table").AllAsync())
        {
            await Assertions.Expect(table).ToBeVisibleAsync();
        }
    }

    private async Task<Visitor> PaperAsync()
    {
        var reader = await demo.Portal.NewVisitorAsync();
        await reader.Page.SetViewportSizeAsync(Width, 1017);
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        return reader;
    }
}
