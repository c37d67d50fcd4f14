using CooperationPortal.Core.Data;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Regions;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Facets;

/// <summary>
/// Tells the countries among the records of any list, those with most of them first. Of the many countries of a large register
/// only the first are offered, and the chosen.
/// </summary>
public sealed class CountryFacetQueries(PortalDbContext db, RegionQueries regions)
{
    /// <summary>How many are offered: all of an ordinary register. The page of places leads to the rest.</summary>
    public const int Most = 20;

    internal async Task<IReadOnlyList<PlaceCount>> OfAsync(
        ListFigures list, IEnumerable<string?> chosen, string lang, CancellationToken cancellationToken)
    {
        var counts = list.Of(Aspect.Country);
        var places = await regions.CountriesAsync([.. counts.Keys, .. Codes(chosen)], lang, cancellationToken);
        return Offered(places.Values.Select(p => (p, counts.GetValueOrDefault(p.CountryIso2!))), chosen, list.Told);
    }

    /// <param name="touched">The places, with what is counted of them.</param>
    /// <param name="chosen">ISO codes in any letter case.</param>
    /// <param name="lang">The reader's language.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    internal async Task<IReadOnlyList<PlaceCount>> AmongAsync(
        IQueryable<PlaceTally> touched, IEnumerable<string?> chosen, string lang, CancellationToken cancellationToken)
    {
        var counts = await db.Regions.Where(r => r.Level == RegionLevel.Country)
            .Join(touched, r => r.Id, t => t.Place, (_, t) => t)
            .GroupBy(t => t.Place)
            .Select(g => new { Id = g.Key, Count = g.Sum(t => t.Count) })
            .ToDictionaryAsync(g => g.Id, g => g.Count, cancellationToken);
        var places = await regions.PlacesAsync(counts.Keys, lang, cancellationToken);
        var empty = (await regions.CountriesAsync(Codes(chosen), lang, cancellationToken)).Values.Where(p => !counts.ContainsKey(p.Id));
        return Offered([.. counts.Select(c => (places[c.Key], c.Value)), .. empty.Select(p => (p, 0))], chosen, count => count);
    }

    /// <summary>Of a chosen country the name is told also where nothing is left of it.</summary>
    private static string[] Codes(IEnumerable<string?> chosen) => [.. chosen.OfType<string>().Select(c => c.ToUpperInvariant())];

    private static IReadOnlyList<PlaceCount> Offered(
        IEnumerable<(PlaceView Place, int Count)> counts, IEnumerable<string?> chosen, Func<int, int?> told) =>
    [
        .. counts.OrderByDescending(c => c.Count).ThenBy(c => c.Place.Name.Text, StringComparer.CurrentCulture)
            .Where((c, i) => i < Most || chosen.Contains(c.Place.CountryIso2, StringComparer.OrdinalIgnoreCase))
            .Select(c => new PlaceCount(c.Place, told(c.Count))),
    ];
}
