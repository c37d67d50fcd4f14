using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Http.Extensions;

namespace CooperationPortal.Web.PageSupport.Lists;

/// <summary>The address of a list, which holds its whole filter, and the addresses beside it.</summary>
/// <param name="request">Of the list.</param>
/// <param name="passing">A parameter that another choice does not keep, as it does not keep the page.</param>
public sealed class ListAddress(HttpRequest request, string? passing = null)
{
    /// <summary>The parameter that says after which row a page begins.</summary>
    public const string After = "after";

    /// <summary>The parameter that names the facet of which all choices are shown, until the list is another one.</summary>
    public const string All = "all";

    /// <summary>Of the list with another choice, which is read from the heading of its results on; lists of the desk have none.</summary>
    private const string Results = "#results";

    public string Path => request.PathBase + request.Path;

    /// <summary>The whole list, and where its forms lead.</summary>
    public string Whole => Path + Anchor;

    private string Anchor => RequestLanguage.OfPath(request.HttpContext) is null ? "" : Results;

    public bool IsFirstPage => string.IsNullOrEmpty(request.Query[After]);

    /// <summary>All choices of this facet are shown.</summary>
    public bool IsOpened(Facet facet) => facet.Name.Equals(request.Query[All], StringComparison.OrdinalIgnoreCase);

    /// <summary>The list beside all choices of the facet, which is where it is read from.</summary>
    public string Opening(Facet facet) => Address(Parameters, All, facet.Name, $"#{facet.Id}");

    /// <summary>The list beside its first choices.</summary>
    public string Closing(Facet facet) => Address(Parameters, All, null, $"#{facet.Id}");

    /// <summary>What the filter says now, without the empty boxes of the form and without the page.</summary>
    public IEnumerable<KeyValuePair<string, string>> Parameters => request.Query
        .Where(q => q.Key != After && q.Key != All && q.Key != passing)
        .SelectMany(q => q.Value.Select(value => KeyValuePair.Create(q.Key, value ?? "")))
        .Where(q => q.Value.Length > 0);

    /// <summary>The first page with that parameter changed, or left out where the value is null.</summary>
    public string With(string name, string? value) => Address(
        Parameters.Where(p => !p.Key.Equals(name, StringComparison.OrdinalIgnoreCase)), name, value);

    public string Without(string name) => With(name, null);

    /// <summary>The first page without two parameters that only make sense together.</summary>
    public string Without(IReadOnlyCollection<string> names) => Address(
        Parameters.Where(p => !names.Contains(p.Key, StringComparer.OrdinalIgnoreCase)), "", null);

    /// <summary>The first page without one of the values of a parameter that has several.</summary>
    public string Without(string name, string value) => Address(
        Parameters.Where(p => !(p.Key.Equals(name, StringComparison.OrdinalIgnoreCase)
            && p.Value.Equals(value, StringComparison.OrdinalIgnoreCase))), name, null);

    public string FirstPage => Without(After);

    public string Next(string cursor) => Address(Parameters, After, cursor);

    /// <summary>The same list in a format of files and feeds.</summary>
    public string In(string suffix) => $"{Path}.{suffix}{new QueryBuilder(Parameters).ToQueryString()}";

    private string Address(
        IEnumerable<KeyValuePair<string, string>> parameters, string name, string? value, string? anchor = null)
    {
        var query = new QueryBuilder(parameters);
        if (!string.IsNullOrEmpty(value))
        {
            query.Add(name, value);
        }

        return Path + query.ToQueryString() + (anchor ?? Anchor);
    }
}
