using CooperationPortal.Core.Search;
using CooperationPortal.Web.PageSupport.Forms;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CooperationPortal.Web.Api;

/// <summary>The list beneath the search box: what the public records have for the words typed so far.</summary>
public static class Suggest
{
    public static string Path(string segment) => $"/{segment}/search/suggest";

    public static void MapSuggest(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Path("{lang:lang}"), FindAsync).RequireAuthorization(Policies.Public);

    private static async Task<Ok<IEnumerable<Option>>> FindAsync(
        string? q, SearchSuggestions suggestions, Text text, HttpContext context, CancellationToken cancellationToken)
    {
        var found = await suggestions.OfAsync(q ?? "", text.Culture, cancellationToken);
        context.Response.Headers.CacheControl = "public, max-age=60";
        return TypedResults.Ok(found.Select(s => new Option(
            s.Text.Text, s.Title?.Text ?? (s.Match is null ? text["Search.Subject"] : PickOptions.DetailOf(s.Match, text)), s.Text.Lang)));
    }

    /// <summary>As the script of the boxes expects an option.</summary>
    private sealed record Option(string Name, string? Detail, string Lang);
}
