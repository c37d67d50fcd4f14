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
    internal async Task<Offered<PlaceCount>> OfAsync(
        ListFigures list, IEnumerable<string?> chosen, LongFacet? opened, string lang, CancellationToken cancellationToken)
    {
        var counts = list.Of(Aspect.Country);
        var places = await regions.CountriesAsync([.. counts.Keys, .. Codes(chosen)], lang, cancellationToken);
        return OfferedOf(places.Values.Select(p => (p, counts.GetValueOrDefault(p.CountryIso2!))), chosen, opened, list.Told);
    }

    /// <param name="touched">The places, with what is counted of them.</param>
    /// <param name="chosen">ISO codes in any letter case.</param>
    /// <param name="opened">The facet of which all choices are offered.</param>
    /// <param name="lang">The reader's language.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    internal async Task<Offered<PlaceCount>> AmongAsync(
        IQueryable<PlaceTally> touched, IEnumerable<string?> chosen, LongFacet? opened, string lang, CancellationToken cancellationToken)
    {
        var counts = await db.Regions.Where(r => r.Level == RegionLevel.Country)
            .Join(touched, r => r.Id, t => t.Place, (_, t) => t)
            .GroupBy(t => t.Place)
            .Select(g => new { Id = g.Key, Count = g.Sum(t => t.Count) })
            .ToDictionaryAsync(g => g.Id, g => g.Count, cancellationToken);
        var places = await regions.PlacesAsync(counts.Keys, lang, cancellationToken);
        var empty = (await regions.CountriesAsync(Codes(chosen), lang, cancellationToken)).Values.Where(p => !counts.ContainsKey(p.Id));
        return OfferedOf([.. counts.Select(c => (places[c.Key], c.Value)), .. empty.Select(p => (p, 0))], chosen, opened, count => count);
    }

    /// <summary>Of a chosen country the name is told also where nothing is left of it.</summary>
    private static string[] Codes(IEnumerable<string?> chosen) => [.. chosen.OfType<string>().Select(c => c.ToUpperInvariant())];

    private static Offered<PlaceCount> OfferedOf(
        IEnumerable<(PlaceView Place, int Count)> counts, IEnumerable<string?> chosen, LongFacet? opened, Func<int, int?> told)
    {
        var most = LongFacet.Country.Most(opened);
        var all = counts.OrderByDescending(c => c.Count).ThenBy(c => c.Place.Name.Text, StringComparer.CurrentCulture).ToList();
        var offered = all.Where((c, i) => i < most || chosen.Contains(c.Place.CountryIso2, StringComparer.OrdinalIgnoreCase)).ToList();
        return new Offered<PlaceCount>(offered.Select(c => new PlaceCount(c.Place, told(c.Count))), offered.Count < all.Count);
    }
}
