using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Partnerships;

/// <summary>Reads what lies between two places: the visits, meetings, agreements, promises and activities that touch both.</summary>
public sealed class PartnershipQueries(
    PortalDbContext db, RegionQueries regions, CountryFacetQueries countries, SubjectFacetQueries subjects, TimeProvider time)
{
    public const int PageSize = 30;

    private readonly PartnershipPairs pairs = new(db);
    private readonly PartnerTallies tallies = new(db);
    private readonly PartnershipFigureQueries figures = new(db, time);

    /// <summary>The partnership of two places; null where one is unknown, or one lies within the other.</summary>
    public async Task<PartnershipDetails?> FindAsync(
        string slugA, string slugB, string lang, CancellationToken cancellationToken)
    {
        var a = await regions.FindAsync(slugA, lang, cancellationToken);
        var b = await regions.FindAsync(slugB, lang, cancellationToken);
        if (a is null || b is null || a.Place.Id == b.Place.Id
            || a.Ancestors.Any(p => p.Id == b.Place.Id) || b.Ancestors.Any(p => p.Id == a.Place.Id))
        {
            return null;
        }

        (a, b) = string.CompareOrdinal(a.Place.Slug, b.Place.Slug) < 0 ? (a, b) : (b, a);
        var between = await figures.OfAsync([(a.Place.Id, b.Place.Id)], null, cancellationToken);
        return new PartnershipDetails(a, b, between[(a.Place.Id, b.Place.Id)]);
    }

    /// <summary>
    /// Who has something with whom, the busiest first, a page at a time. Where ids of agreements are given in
    /// <paramref name="among"/>, they alone count.
    /// </summary>
    public async Task<Page<PartnershipRow>> ListAsync(
        PartnershipFilter filter, string lang, string? after, CancellationToken cancellationToken,
        int size = PageSize, Guid[]? among = null)
    {
        var rows = among is null ? pairs.Busiest(Wanted, size + 1) : PartnershipPairs.Busiest(Wanted(pairs.Of(among)));
        var hits = await rows.Take(size + 1).ToListAsync(cancellationToken);
        var page = Page<PartnershipPairs.Pair>.Of(
            hits, size, p => new PartnershipCursor(p.Records, p.A, p.B).ToString());
        var keys = page.Items.Select(p => (p.A, p.B)).ToList();
        var between = await figures.OfAsync(keys, among, cancellationToken);
        var places = await regions.PlacesAsync(keys.SelectMany(k => new[] { k.A, k.B }), lang, cancellationToken);
        return new Page<PartnershipRow>([.. keys.Select(k => Row(places[k.A], places[k.B], between[k]))], page.Next);

        IQueryable<PartnershipPairs.Pair> Wanted(IQueryable<PartnershipPairs.Pair> all)
        {
            var narrowed = Filtered(all, filter);
            return PartnershipCursor.TryParse(after, out var cursor)
                ? narrowed.Where(p => p.Records < cursor.Records
                    || (p.Records == cursor.Records && (p.A > cursor.A || (p.A == cursor.A && p.B > cursor.B))))
                : narrowed;
        }
    }

    /// <summary>Between whom something changed lately, the latest first.</summary>
    public async Task<IReadOnlyList<PartnershipRow>> LatestAsync(
        PartnershipFilter filter, int count, string lang, CancellationToken cancellationToken)
    {
        var region = string.IsNullOrEmpty(filter.Region) ? Array.Empty<Guid>() : [db.RegionIdOf(filter.Region)];
        Guid[] within = [.. region, .. filter.Countries.Select(db.CountryIdOf)];
        var changed = await new PairChanges(db).LatestAsync(within, count, cancellationToken);
        var keys = changed.Select(c => (c.A, c.B)).ToList();
        var places = await regions.PlacesAsync(keys.SelectMany(k => new[] { k.A, k.B }), lang, cancellationToken);
        var between = await figures.OfAsync(keys, null, cancellationToken);
        return [.. changed.Select(c => Row(places[c.A], places[c.B], between[(c.A, c.B)]) with { ChangedAt = c.At })];
    }

    /// <summary>The length of the whole list.</summary>
    public Task<int> CountAsync(
        PartnershipFilter filter, CancellationToken cancellationToken, Guid[]? among = null) =>
        among is null
            ? tallies.CountAsync(filter, cancellationToken)
            : Filtered(pairs.Of(among), filter).CountAsync(cancellationToken);

    /// <summary>The places to choose from; countries narrow the list further, another region takes the place of the chosen one.</summary>
    public async Task<PartnershipFacets> FacetsAsync(
        PartnershipFilter filter, string lang, CancellationToken cancellationToken) => new(
        await tallies.CountAsync(filter, cancellationToken),
        await countries.AmongAsync(
            await tallies.CountriesAsync(filter, cancellationToken), filter.Country, lang, cancellationToken),
        await subjects.RegionsAsync(
            tallies.Places(filter.Countries), () => tallies.CountAsync(filter, cancellationToken),
            filter.Region, lang, cancellationToken));

    private static PartnershipRow Row(PlaceView a, PlaceView b, PartnershipFigures figures) =>
        string.CompareOrdinal(a.Slug, b.Slug) < 0
            ? new PartnershipRow(a, b, figures)
            : new PartnershipRow(b, a, figures);

    private IQueryable<PartnershipPairs.Pair> Filtered(IQueryable<PartnershipPairs.Pair> rows, PartnershipFilter filter) =>
        Within(filter).Aggregate(rows, (kept, within) => kept.Where(p => within.Contains(p.A) || within.Contains(p.B)));

    /// <summary>The places in each of which a pair has a side.</summary>
    private List<IQueryable<Guid>> Within(PartnershipFilter filter)
    {
        var all = new List<IQueryable<Guid>>();
        if (filter.Region is { Length: > 0 } region)
        {
            var slug = region.ToLowerInvariant();
            all.Add(db.Regions
                .Where(r => db.Regions.Any(top => top.Slug == slug && (top.Id == r.Id || r.AncestorIds.Contains(top.Id))))
                .Select(r => r.Id));
        }

        // A pair has two countries; of three that are named, one is not among them.
        foreach (var iso2 in filter.Countries.Take(3))
        {
            all.Add(db.Regions.Where(r => r.CountryIso2 == iso2).Select(r => r.Id));
        }

        return all;
    }
}
