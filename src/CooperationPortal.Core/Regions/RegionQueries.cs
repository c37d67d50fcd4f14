using CooperationPortal.Core.Data;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Visits;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Regions;

/// <summary>Reads the registry of places, which everyone sees.</summary>
public sealed class RegionQueries(PortalDbContext db, KeptReads kept)
{
    public const int PageSize = 50;

    private readonly PlaceReader placeReader = new(db, kept);

    /// <summary>The place with that slug in any letter case, or null.</summary>
    public async Task<RegionDetails?> FindAsync(string slug, string lang, CancellationToken cancellationToken)
    {
        var key = slug.ToLowerInvariant();
        var region = await db.Regions.AsNoTracking().Include(r => r.Names)
            .SingleOrDefaultAsync(r => r.Slug == key, cancellationToken);
        if (region is null)
        {
            return null;
        }

        Guid?[] others = [.. region.AncestorIds, region.SuccessorId];
        var places = await PlacesAsync(others.OfType<Guid>(), lang, cancellationToken);
        return new RegionDetails(
            ViewOf(region, lang),
            region.IsoCode,
            region.NationalScheme,
            region.NationalCode,
            region.GeoNamesId,
            region.WikidataId,
            region.Status,
            region.TimeZone,
            region.Latitude,
            region.Longitude,
            region.Population,
            [.. region.Names.InOrder().Select(NameView.Of)],
            [.. region.AncestorIds.Select(id => places[id])],
            region.SuccessorId is { } successor ? places[successor] : null)
        {
            HasNamesake = await NamedAs(NameSet.Best(region.Names, lang).Text, lang).AnyAsync(t => t.OwnerId != region.Id, cancellationToken),
        };
    }

    /// <summary>The country with that ISO 3166-1 code in any letter case, or null.</summary>
    public async Task<RegionDetails?> FindCountryAsync(string iso2, string lang, CancellationToken cancellationToken)
    {
        var code = iso2.ToUpperInvariant();
        var slug = await db.Regions
            .Where(r => r.Level == RegionLevel.Country && r.CountryIso2 == code)
            .Select(r => r.Slug)
            .SingleOrDefaultAsync(cancellationToken);
        return slug is null ? null : await FindAsync(slug, lang, cancellationToken);
    }

    /// <summary>The place behind a filter of another list: its slug, or a country's ISO code.</summary>
    public async Task<PlaceView?> PlaceAsync(string? slug, string lang, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(slug))
        {
            return null;
        }

        var key = slug.ToLowerInvariant();
        var id = await db.Regions.Where(r => r.Slug == key).Select(r => (Guid?)r.Id)
            .SingleOrDefaultAsync(cancellationToken);
        return id is { } known ? (await PlacesAsync([known], lang, cancellationToken))[known] : null;
    }

    /// <summary>Names and addresses of those places; what a page asks for again is not read again.</summary>
    public Task<IReadOnlyDictionary<Guid, PlaceView>> PlacesAsync(
        IEnumerable<Guid> ids, string lang, CancellationToken cancellationToken) =>
        placeReader.OfAsync(ids, lang, cancellationToken);

    /// <summary>The countries of those ISO codes, by code.</summary>
    public async Task<IReadOnlyDictionary<string, PlaceView>> CountriesAsync(
        string[] iso2, string lang, CancellationToken cancellationToken)
    {
        var countries = await kept.OfAsync("countries", () => db.Regions
            .Where(r => r.Level == RegionLevel.Country && r.CountryIso2 != null)
            .ToDictionaryAsync(r => r.CountryIso2!, r => r.Id, cancellationToken));
        var ids = iso2.Distinct().Where(countries.ContainsKey).Select(code => countries[code]);
        var places = await PlacesAsync(ids, lang, cancellationToken);
        return places.Values.ToDictionary(p => p.CountryIso2!);
    }

    /// <summary>The whole registry by name, a page at a time.</summary>
    public async Task<Page<RegionRow>> ListAsync(
        RegionFilter filter, string lang, string? after, CancellationToken cancellationToken, int size = PageSize)
    {
        var page = await db.RegionTitles.PageAsync(Filtered(filter).Select(r => r.Id), lang, after, size, cancellationToken);
        var codes = await db.Regions.Where(r => page.Items.Contains(r.Id)).Select(r => new { r.Id, r.IsoCode, r.NationalCode, r.Status })
            .ToDictionaryAsync(r => r.Id, cancellationToken);
        var places = await PlacesAsync(page.Items, lang, cancellationToken);
        return new Page<RegionRow>(
            [
                .. page.Items.Select(id => codes[id]).Select(c => new RegionRow(places[c.Id], c.IsoCode, c.NationalCode, c.Status)),
            ],
            page.Next);
    }

    /// <summary>The countries and levels to choose from; each count leaves out the choice of its own facet.</summary>
    public async Task<RegionFacets> FacetsAsync(RegionFilter filter, string lang, CancellationToken cancellationToken)
    {
        var countries = await Filtered(filter with { Country = null }).Where(r => r.CountryIso2 != null)
            .GroupBy(r => r.CountryIso2!).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var places = await CountriesAsync([.. countries.Keys], lang, cancellationToken);
        var levels = await Filtered(filter with { Level = null }).GroupBy(r => r.Level)
            .Select(g => new FacetCount<RegionLevel>(g.Key, g.Count())).ToListAsync(cancellationToken);
        var most = LongFacet.Country.Most(filter.All);
        var offered = countries.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal)
            .Where((c, i) => i < most || IsCountry(filter, c.Key)).ToList();
        return new RegionFacets(
            await Filtered(filter).CountAsync(cancellationToken),
            new Offered<PlaceCount>(offered.Select(c => new PlaceCount(places[c.Key], c.Value)), offered.Count < countries.Count),
            [.. levels.OrderBy(l => l.Value)]);
    }

    private IQueryable<RegionTitles> NamedAs(string name, string lang) => lang switch
    {
        LanguageTag.Russian => db.RegionTitles.Where(t => t.Ru == name),
        LanguageTag.Chinese => db.RegionTitles.Where(t => t.Zh == name),
        LanguageTag.Uzbek => db.RegionTitles.Where(t => t.Uz == name),
        _ => db.RegionTitles.Where(t => t.En == name),
    };

    private static bool IsCountry(RegionFilter filter, string iso2) =>
        iso2.Equals(filter.Country, StringComparison.OrdinalIgnoreCase);

    private IQueryable<Region> Filtered(RegionFilter filter)
    {
        var regions = db.Regions.AsNoTracking();
        if (filter.Country is { } country)
        {
            var iso2 = country.ToUpperInvariant();
            regions = regions.Where(r => r.CountryIso2 == iso2);
        }

        if (filter.Level is { } level)
        {
            regions = regions.Where(r => r.Level == level);
        }

        if (!string.IsNullOrWhiteSpace(filter.Name))
        {
            var code = filter.Name.Trim().ToUpperInvariant();
            var named = db.Names.OfType<RegionName>().WithWords(filter.Name).Select(n => n.RegionId);
            regions = regions.Where(r => r.IsoCode == code || r.NationalCode == code || named.Contains(r.Id));
        }

        return regions;
    }

    private static PlaceView ViewOf(Region region, string lang) => new(
        region.Id, region.Slug, NameSet.Best(region.Names, lang), region.Level, region.CountryIso2, region.TypeName)
    {
        IsoCode = region.IsoCode,
        Point = GeoPoint.Of(region.Latitude, region.Longitude),
    };
}
