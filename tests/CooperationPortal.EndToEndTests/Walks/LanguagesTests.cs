using CooperationPortal.EndToEndTests.Support;
using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Walks;

/// <summary>Every public page in all languages, without JavaScript.</summary>
[Collection(DemoPortal.Collection)]
public sealed class LanguagesTests(DemoPortal demo)
{
    private static readonly (string Segment, string Tag, string Name)[] Languages =
    [
        ("ru", "ru", "Русский"), ("en", "en", "English"), ("zh", "zh-Hans", "中文"), ("uz", "uz-Latn", "Oʻzbekcha"),
    ];

    public static TheoryData<string> Routes => [.. PageRoutes.Public];

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Page_InEveryLanguage_SaysItsLanguageAndLeavesNoKeyUntranslated(string route)
    {
        await using var visitor = await demo.Portal.NewVisitorAsync(javaScript: false);
        var page = visitor.Page;
        foreach (var path in await Examples.OfAsync(demo.Portal, route))
        {
            await visitor.GoAsync($"/ru{path}");
            foreach (var (segment, tag, name) in Languages)
            {
                var link = page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).First;
                await page.FollowAsync(() => link.ClickAsync());

                page.Url.ShouldBe(new Uri(demo.Portal.Address, $"/{segment}{path}").AbsoluteUri);
                await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", tag);
                await ShouldOfferAllLanguagesAsync(page);
                (await UntranslatedKey.OnAsync(page)).ShouldBeEmpty(page.Url);
            }
        }
    }

    private static async Task ShouldOfferAllLanguagesAsync(IPage page)
    {
        foreach (var (segment, tag, _) in Languages)
        {
            var address = await page.Locator($"link[rel=alternate][hreflang={tag}]").GetAttributeAsync("href");
            new Uri(address!).AbsolutePath.ShouldStartWith($"/{segment}");
        }
    }
}
