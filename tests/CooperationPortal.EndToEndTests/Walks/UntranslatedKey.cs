using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Walks;

/// <summary>Finds keys of texts where words should stand: <c>Visits.SidesTitle</c>.</summary>
internal static partial class UntranslatedKey
{
    private const string ReadWords = """
        () => {
            const page = document.documentElement.cloneNode(true);
            page.querySelectorAll('script, style, code').forEach(element => element.remove());
            const attributes = ['aria-label', 'title', 'placeholder', 'alt', 'content', 'data-label'];
            return [page.textContent, ...[...page.querySelectorAll('*')]
                .flatMap(element => attributes.map(name => element.getAttribute(name)).filter(words => words))];
        }
        """;

    public static async Task<IReadOnlyList<string>> OnAsync(IPage page)
    {
        var said = await page.EvaluateAsync<string[]>(ReadWords);
        return [.. said.SelectMany(words => Key().Matches(words)).Select(key => key.Value).Distinct()];
    }

    [GeneratedRegex(@"(?<![\w./-])[A-Z][A-Za-z]+\.[A-Z][A-Za-z]+(\.[A-Z]\w+)*(?![\w/])")]
    private static partial Regex Key();
}
