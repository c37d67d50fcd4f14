using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.PageSupport.Finding;

/// <summary>The public pages that are there once: home, lists, whatever has no record in its address.</summary>
public sealed class PlainPages(EndpointDataSource endpoints)
{
    private const string Language = "{lang:lang}";

    /// <summary>Shows nothing until it is asked.</summary>
    private const string Search = "/search";

    /// <summary>Their addresses behind the language; that of the home page is empty.</summary>
    public IEnumerable<string> Paths =>
        endpoints.Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is { } page
                && page.ViewEnginePath.StartsWith("/Browse/", StringComparison.Ordinal)
                && e.RoutePattern.Parameters.Count == 1)
            .Select(e => e.RoutePattern.RawText!.TrimStart('/')[Language.Length..])
            .Where(path => path != Search)
            .Distinct().Order(StringComparer.Ordinal);
}
