using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Visits;
using CooperationPortal.Web.PageSupport.Lists;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.Pages.Browse.Agreements;

/// <summary>The counted choices beside a list of agreements in the reader's words.</summary>
public static class AgreementFacetViews
{
    public static IReadOnlyList<Facet> Of(AgreementFacets counts, AgreementFilter filter, Text text) =>
    [
        Many("state", text["Agreements.Facet.State"], counts.States, filter.State, text),
        new Facet("country", text["Lists.Country"], Countries(counts.Countries, filter.Country)) { Multiple = true },
        new Facet("year", text["Agreements.Facet.Year"], Years(counts.Years, filter.Year, text)) { Multiple = true },
        Many("type", text["Agreements.Facet.Type"], counts.Types, filter.Type, text),
        Many("level", text["Agreements.Facet.Level"], counts.Levels, filter.Level, text),
        FactWords.Facet(counts.Facts, filter.Fact, multiple: true, text),
    ];

    public static Facet Many<T>(
        string name, string title, IReadOnlyList<FacetCount<T>> counts, T[] chosen, Text text)
        where T : struct, Enum =>
        new(name, title,
            [
                .. counts.Select(c => new FacetChoice(c.Value.ToString(), text.Enum(c.Value), c.Count, chosen.Contains(c.Value))),
                .. chosen.Distinct().Where(value => !counts.Any(c => c.Value.Equals(value)))
                    .Select(value => new FacetChoice(value.ToString(), text.Enum(value), 0, true)),
            ])
        {
            Multiple = true,
        };

    public static IReadOnlyList<FacetChoice> Years(IReadOnlyList<FacetCount<string>> years, string[] chosen, Text text) =>
    [
        .. years.Select(y => new FacetChoice(
            y.Value, y.Value == AgreementFilter.UnknownYear ? text["Lists.YearUnknown"] : y.Value, y.Count,
            chosen.Contains(y.Value))),
        .. Missing(chosen, years.Select(y => y.Value)),
    ];

    public static IReadOnlyList<FacetChoice> Countries(IReadOnlyList<PlaceCount> countries, string[] chosen) =>
    [
        .. countries.Select(c => new FacetChoice(
            c.Place.CountryIso2!, c.Place.Name.Text, c.Count,
            chosen.Contains(c.Place.CountryIso2, StringComparer.OrdinalIgnoreCase), c.Place.Name.Lang)),
        .. Missing(chosen, countries.Select(c => c.Place.CountryIso2!)),
    ];

    /// <summary>What was chosen and leads to nothing stays in sight, to be taken back.</summary>
    private static IEnumerable<FacetChoice> Missing(string[] chosen, IEnumerable<string> counted) =>
        chosen.Where(value => value.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)
            .Except(counted, StringComparer.OrdinalIgnoreCase)
            .Select(value => new FacetChoice(value, value.ToUpperInvariant(), 0, true));
}
