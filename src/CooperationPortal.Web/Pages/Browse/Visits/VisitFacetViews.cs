using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Visits;
using CooperationPortal.Web.PageSupport.Lists;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.Pages.Browse.Visits;

/// <summary>The counted choices beside a list of visits in the reader's words.</summary>
public static class VisitFacetViews
{
    public static IReadOnlyList<Facet> Of(VisitFacets counts, VisitFilter filter, Text text)
    {
        var facets = new List<Facet>();
        if (filter.Region is not null)
        {
            facets.Add(new Facet("direction", text["Visits.Facet.Direction"],
                [.. counts.Directions.Select(d => Choice(d, filter.Direction, text))]));
        }

        facets.Add(new Facet("country", text["Lists.Country"], Countries(counts.Countries, filter.Country)));
        facets.Add(new Facet("year", text["Lists.Year"], Years(counts.Years, filter.Year, text)));
        facets.Add(new Facet("kind", text["Visits.Facet.Kind"], [.. counts.Kinds.Select(k => Choice(k, filter.Kind, text))]));
        facets.Add(new Facet("status", text["Visits.Facet.Status"],
            [.. counts.Statuses.Select(s => Choice(s, filter.Status, text))]));
        facets.Add(FactWords.Facet(counts.Facts, [filter.Fact], multiple: false, text));
        return facets;
    }

    public static IReadOnlyList<FacetChoice> Years(
        IReadOnlyList<FacetCount<string>> years, string? chosen, Text text) =>
    [
        .. years.Select(y => new FacetChoice(
            y.Value, y.Value == VisitFilter.UnknownYear ? text["Lists.YearUnknown"] : y.Value, y.Count, y.Value == chosen)),
    ];

    public static IReadOnlyList<FacetChoice> Countries(IReadOnlyList<PlaceCount> countries, string? chosen) =>
    [
        .. countries.Select(c => new FacetChoice(
            c.Place.CountryIso2!, c.Place.Name.Text, c.Count,
            c.Place.CountryIso2!.Equals(chosen, StringComparison.OrdinalIgnoreCase), c.Place.Name.Lang)),
    ];

    private static FacetChoice Choice<T>(FacetCount<T> count, T? chosen, Text text)
        where T : struct, Enum =>
        new(count.Value.ToString(), text.Enum(count.Value), count.Count, count.Value.Equals(chosen));
}
