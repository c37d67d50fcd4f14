using CooperationPortal.Core.Search;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Components;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Search;

/// <summary>Everything public by any name, code or number; an exact number leads to its record at once.</summary>
public sealed class IndexModel(SearchQueries search, TextMarks marks, Text text) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    /// <summary>Null while nothing was asked.</summary>
    public SearchResults? Results { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var typed = SearchWords.Cut(Query ?? "");
        if (typed.Length == 0)
        {
            return Page();
        }

        if (await search.OfReferenceAsync(typed, cancellationToken) is { } record)
        {
            return LocalRedirect(RecordLinks.Public(record.Kind, record.Reference));
        }

        Query = typed;
        Results = await search.FindAsync(typed, text.Culture, cancellationToken);
        marks.Words = Results.Words;
        return Page();
    }

    /// <summary>The list that holds all of a group: with the place, the institution or the words as its filter.</summary>
    public static string ListOf(string segment, SearchTarget target) => ListOf(segment, target, []);

    /// <summary>The same with other choices that were made.</summary>
    internal static string ListOf(string segment, SearchTarget target, QueryBuilder query)
    {
        Add("region", target.Region);
        Add("institution", target.Institution);
        Add("words", target.Words);
        return $"/{RequestLanguage.Segment}/{segment}{query.ToQueryString()}";

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                query.Add(name, value);
            }
        }
    }

    /// <summary>The list of institutions or events; they are known by name and place only.</summary>
    public static string NamesOf(string segment, SearchTarget target, string name) =>
        $"/{RequestLanguage.Segment}/{segment}"
        + (target.Region is { } region ? QueryString.Create("region", region) : QueryString.Create("name", name));

    public static string SearchOf(string words) => $"/{RequestLanguage.Segment}/search{QueryString.Create("q", words)}";
}
