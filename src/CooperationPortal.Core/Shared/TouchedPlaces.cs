using CooperationPortal.Core.Data;
using CooperationPortal.Core.Regions;

namespace CooperationPortal.Core.Shared;

/// <summary>
/// Narrows lists to the records that touch a place or an institution, named as in addresses. What is named is looked up
/// once in a query, not once per record, so that the indexes over a record's places and institutions can answer.
/// </summary>
internal static class TouchedPlaces
{
    // Nothing in the register joins so many countries; without a bound an address could ask for thousands of conditions.
    private const int MostCountries = 20;

    public static IQueryable<T> TouchingRegion<T>(this IQueryable<T> records, string? slug, PortalDbContext db)
        where T : Record
    {
        if (string.IsNullOrEmpty(slug))
        {
            return records;
        }

        var region = db.RegionOf(slug);
        return records.Where(r => r.RegionIds.Contains(region.First()));
    }

    /// <summary>Keeps what touches all of the countries.</summary>
    public static IQueryable<T> TouchingCountries<T>(
        this IQueryable<T> records, IEnumerable<string> iso2, PortalDbContext db)
        where T : Record
    {
        var codes = iso2.Where(c => !string.IsNullOrEmpty(c)).Select(c => c.ToUpperInvariant()).Distinct().ToList();
        return codes.Count > MostCountries
            ? records.Where(r => false)
            : codes.Aggregate(records, (kept, code) =>
            {
                var country = db.Regions.Where(c => c.Level == RegionLevel.Country && c.CountryIso2 == code).Select(c => c.Id);
                return kept.Where(r => r.RegionIds.Contains(country.First()));
            });
    }

    public static IQueryable<T> TouchingInstitution<T>(this IQueryable<T> records, string? slug, PortalDbContext db)
        where T : Record
    {
        if (string.IsNullOrEmpty(slug))
        {
            return records;
        }

        var key = slug.ToLowerInvariant();
        var institution = db.Institutions.Where(i => i.Slug == key).Select(i => i.Id);
        return records.Where(r => r.InstitutionIds.Contains(institution.First()));
    }

    /// <summary>The one place with that slug, or none.</summary>
    public static IQueryable<Guid> RegionOf(this PortalDbContext db, string slug)
    {
        var key = slug.ToLowerInvariant();
        return db.Regions.Where(r => r.Slug == key).Select(r => r.Id);
    }
}
