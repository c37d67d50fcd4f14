using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Visits;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.PageSupport.Lists;

/// <summary>Counted choices in the reader's words. What was chosen and leads to nothing stays in sight, to be taken back.</summary>
public static class FacetViews
{
    /// <summary>Values of an enumeration, any number of them.</summary>
    public static Facet Many<T>(
        string name, string title, IReadOnlyList<FacetCount<T>> counts, IReadOnlyList<T> chosen, Text text)
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

    /// <summary>Values of an enumeration, one at a time.</summary>
    public static Facet One<T>(string name, string title, IReadOnlyList<FacetCount<T>> counts, T? chosen, Text text)
        where T : struct, Enum =>
        Many(name, title, counts, chosen is { } value ? [value] : [], text) with { Multiple = false };

    public static Facet Years(string title, IReadOnlyList<FacetCount<string>> years, IReadOnlyList<string?> chosen, Text text) =>
        new("year", title,
            [
                .. years.Select(y => new FacetChoice(
                    y.Value, y.Value == VisitFilter.UnknownYear ? text["Lists.YearUnknown"] : y.Value, y.Count,
                    chosen.Contains(y.Value))),
                .. Missing(chosen, years.Select(y => y.Value)),
            ])
        {
            Multiple = true,
        };

    public static Facet Countries(Offered<PlaceCount> countries, IReadOnlyList<string?> chosen, Text text) =>
        new("country", text["Lists.Country"],
            [
                .. countries.Select(c => new FacetChoice(
                    c.Place.CountryIso2!, c.Place.Name.Text, c.Count,
                    chosen.Contains(c.Place.CountryIso2, StringComparer.OrdinalIgnoreCase), c.Place.Name.Lang)),
                .. Missing(chosen, countries.Select(c => c.Place.CountryIso2!)),
            ])
        {
            Multiple = true,
            AndMore = countries.AndMore,
            Whole = new FacetWhole(text["Lists.AllCountries"], "/Browse/Regions/Index"),
        };

    /// <summary>Of places with one name, as a region and its city, each says what it is.</summary>
    public static Facet Regions(Offered<NamedCount> counts, string? chosen, Text text)
    {
        var alike = counts.GroupBy(c => c.Name?.Text).Where(g => g.Count() > 1).SelectMany(g => g).ToHashSet();
        return Named("region", text["Lists.Region"], counts.With(counts.Select(Told)), chosen) with
        {
            Whole = new FacetWhole(text["Lists.AllRegions"], "/Browse/Regions/Index"),
        };

        NamedCount Told(NamedCount count) => count is { Name: { } name, Level: { } level } && alike.Contains(count)
            ? count with { Name = name with { Text = text["Lists.PlaceOfLevel", name.Text, text.Enum(level).ToLowerInvariant()] } }
            : count;
    }

    public static Facet Institutions(Offered<NamedCount> counts, string? chosen, Text text) =>
        Named("institution", text["Lists.Institution"], counts, chosen) with
        {
            IsFolded = true,
            Whole = new FacetWhole(text["Lists.AllInstitutions"], "/Browse/Institutions/Index"),
        };

    public static Facet Specialties(Offered<NamedCount> counts, string? chosen, Text text) =>
        Named("specialty", text["Lists.Specialty"], counts, chosen);

    public static Facet Conditions(Offered<NamedCount> counts, string? chosen, Text text) =>
        Named("condition", text["Lists.Condition"], counts, chosen) with { IsFolded = true };

    /// <summary>The languages of sources.</summary>
    public static Facet Languages(IReadOnlyList<FacetCount<string>> counts, string? chosen, Text text)
    {
        var missing = Missing([chosen], counts.Select(c => c.Value));
        return new Facet("language", text["Lists.SourceLanguage"],
            [
                .. counts.Select(c => new FacetChoice(c.Value, c.Value, c.Count, c.Value == chosen)).Concat(missing)
                    .Select(c => c with { Label = text.Language(c.Value) }),
            ])
        {
            IsFolded = true,
        };
    }

    /// <summary>What sources call it, in their own words.</summary>
    public static Facet AsWritten(
        string name, string title, Offered<FacetCount<string>> counts, IReadOnlyDictionary<string, string> languages, string? chosen)
    {
        var written = counts.Select(c => new FacetChoice(c.Value, c.Value, c.Count, c.Value == chosen, languages.GetValueOrDefault(c.Value)));
        var missing = Missing([chosen], counts.Select(c => c.Value)).Select(c => c with { Label = c.Value });
        return new Facet(name, title, [.. written, .. missing]) { AndMore = counts.AndMore };
    }

    private static Facet Named(string name, string title, Offered<NamedCount> counts, string? chosen)
    {
        var choices = counts.Select(c => new FacetChoice(
            c.Value, c.Name?.Text ?? c.Value, c.Count, c.Value.Equals(chosen, StringComparison.OrdinalIgnoreCase), c.Name?.Lang));
        return new Facet(name, title, [.. choices]) { AndMore = counts.AndMore };
    }

    private static IEnumerable<FacetChoice> Missing(IEnumerable<string?> chosen, IEnumerable<string> counted) =>
        chosen.Where(value => !string.IsNullOrEmpty(value)).Distinct(StringComparer.OrdinalIgnoreCase)
            .Except(counted, StringComparer.OrdinalIgnoreCase)
            .Select(value => new FacetChoice(value!, value!.ToUpperInvariant(), 0, true));
}
