using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Support;

/// <summary>
/// The accessibility checker axe, run within the page as it is. Pages of the portal have no frames, so the ways around
/// frames that Deque's own runner takes (a page of its own for every run) only cost time.
/// </summary>
internal static class Axe
{
    // What passes is not looked at, and on a long form there are thousands of it.
    private const string Run = """
        async () => {
            const { violations } = await axe.run(document, { resultTypes: ['violations'] });
            return violations.filter(finding => ['serious', 'critical'].includes(finding.impact) || finding.id === 'aria-allowed-role').map(finding =>
                [`${finding.impact} ${finding.id}: ${finding.help}`, ...finding.nodes.map(node => node.html)].join('\n  '));
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>The findings that axe calls serious or critical, and roles that an element may not have, for which Lighthouse takes a point.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(Script);
        }

        return await page.EvaluateAsync<string[]>(Run);
    }
}
