using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Forms;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CooperationPortal.Web.Api;

/// <summary>The list beneath a pick field: what the registry has for the words typed so far.</summary>
public static class Lookup
{
    public const string Path = "/manage/lookup";

    public static void MapLookup(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Path, FindAsync).RequireAuthorization(Policies.Staff);

    private static async Task<Ok<IEnumerable<PickOption>>> FindAsync(
        string? kinds, string? q, RegistryLookup lookup, Text text, HttpContext context, CancellationToken cancellationToken)
    {
        var typed = SearchWords.Cut(q ?? "");
        var matches = await lookup.FindAsync(typed, [.. KindsOf(kinds)], text.Culture, context.Actor(), cancellationToken);
        return TypedResults.Ok(matches.Select(m => PickOptions.Of(m, text)));
    }

    /// <summary>Kinds by name, with commas between them; unknown ones are passed over.</summary>
    private static IEnumerable<RecordKind> KindsOf(string? kinds)
    {
        foreach (var word in (kinds ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!char.IsDigit(word[0]) && Enum.TryParse<RecordKind>(word, true, out var kind))
            {
                yield return kind;
            }
        }
    }
}
