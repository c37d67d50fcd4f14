using System.Reflection;
using Microsoft.AspNetCore.Razor.Hosting;
using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Walks;

/// <summary>The pages of the portal as they say it themselves in <c>@page</c>, so that no new page is forgotten.</summary>
internal static class PageRoutes
{
    private const string PublicStart = "/{lang:lang}";

    private static readonly IReadOnlyList<string> All =
    [
        .. typeof(Program).Assembly.GetCustomAttributes<RazorCompiledItemAttribute>()
            .SelectMany(page => page.Type.GetCustomAttributes<RazorCompiledItemMetadataAttribute>())
            .Where(about => about.Key == "RouteTemplate").Select(about => about.Value)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What everybody may read, without the language: <c>/visits/{reference}</c>; the home page is empty.</summary>
    public static IEnumerable<string> Public =>
        All.Where(route => route.StartsWith(PublicStart, StringComparison.Ordinal)).Select(route => route[PublicStart.Length..]);

    public static IEnumerable<string> Staff => All.Where(route => route.StartsWith("/manage", StringComparison.Ordinal));

    /// <summary>
    /// One page by light, the next by dark: both schemes come from the same tokens, and what pages are made of is looked at
    /// in both.
    /// </summary>
    public static TheoryData<string, ColorScheme> ByLightAndDark(IEnumerable<string> routes)
    {
        var data = new TheoryData<string, ColorScheme>();
        foreach (var (i, route) in routes.Index())
        {
            data.Add(route, i % 2 == 0 ? ColorScheme.Light : ColorScheme.Dark);
        }

        return data;
    }
}
