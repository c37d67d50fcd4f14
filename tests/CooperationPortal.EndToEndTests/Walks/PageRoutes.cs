using System.Reflection;
using Microsoft.AspNetCore.Razor.Hosting;

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
}
