using AngleSharp.Html.Dom;
using CooperationPortal.EndToEndTests.Support;
using CooperationPortal.Tests.Support.Http;

namespace CooperationPortal.EndToEndTests.Walks;

/// <summary>Every public page in all languages, as a browser without scripts gets it.</summary>
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
        using var client = new HttpClient { BaseAddress = demo.Portal.Address };
        foreach (var path in await Examples.OfAsync(demo.Portal, route))
        {
            var page = await client.GetPageAsync($"/ru{path}");
            foreach (var (segment, tag, name) in Languages)
            {
                var link = page.QuerySelectorAll("nav a").First(a => a.TextContent.Trim() == name);
                page = await client.GetPageAsync(((IHtmlAnchorElement)link).Href);

                page.Url.ShouldBe(new Uri(demo.Portal.Address, $"/{segment}{path}").AbsoluteUri);
                page.DocumentElement.GetAttribute("lang").ShouldBe(tag);
                ShouldOfferAllLanguages(page);
                UntranslatedKey.On(page).ShouldBeEmpty(page.Url);
            }
        }
    }

    private static void ShouldOfferAllLanguages(IHtmlDocument page)
    {
        foreach (var (segment, tag, _) in Languages)
        {
            var address = page.QuerySelector($"link[rel=alternate][hreflang={tag}]")!.GetAttribute("href");
            new Uri(address!).AbsolutePath.ShouldStartWith($"/{segment}");
        }
    }
}
