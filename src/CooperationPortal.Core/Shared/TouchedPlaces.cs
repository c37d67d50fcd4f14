using CooperationPortal.Core.Data;
using CooperationPortal.Core.Regions;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Shared;

/// <summary>
/// Narrows lists to the records that touch a place or an institution, named as in addresses. What is named is looked up
/// beforehand and written into the query by <see cref="InlinedValues"/>: only of a known place does PostgreSQL know how many records
/// touch it, and whether to walk the list or to fetch them all and sort them. The wrong way takes a hundred times as long.
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

        var inlinedRegion = db.RegionIdOf(slug);
        return records.Where(r => r.RegionIds.Contains(inlinedRegion));
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
                var inlinedCountry = db.CountryIdOf(code);
                return kept.Where(r => r.RegionIds.Contains(inlinedCountry));
            });
    }

    public static IQueryable<T> TouchingInstitution<T>(this IQueryable<T> records, string? slug, PortalDbContext db)
        where T : Record
    {
        if (string.IsNullOrEmpty(slug))
        {
            return records;
        }

        var inlinedInstitution = db.InstitutionIdOf(slug);
        return records.Where(r => r.InstitutionIds.Contains(inlinedInstitution));
    }

    /// <summary>The place with that slug; the empty id, which nothing touches, where there is none.</summary>
    public static Guid RegionIdOf(this PortalDbContext db, string slug)
    {
        var key = slug.ToLowerInvariant();
        return db.IdOf($"region {key}", db.Regions.Where(r => r.Slug == key).Select(r => r.Id));
    }

    /// <summary>The same of a country, by its code in capitals.</summary>
    public static Guid CountryIdOf(this PortalDbContext db, string iso2) => db.IdOf(
        $"country {iso2}", db.Regions.Where(c => c.Level == RegionLevel.Country && c.CountryIso2 == iso2).Select(c => c.Id));

    /// <summary>The institution with that slug, likewise.</summary>
    public static Guid InstitutionIdOf(this PortalDbContext db, string slug)
    {
        var key = slug.ToLowerInvariant();
        return db.IdOf($"institution {key}", db.Institutions.Where(i => i.Slug == key).Select(i => i.Id));
    }

    /// <summary>The code of the country with that slug; null where the place is none.</summary>
    public static string? CountryCodeOf(this PortalDbContext db, string slug)
    {
        var key = slug.ToLowerInvariant();
        if (!db.NamedCountries.TryGetValue(key, out var code))
        {
            code = db.Regions.Where(r => r.Slug == key && r.Level == RegionLevel.Country).Select(r => r.CountryIso2).FirstOrDefault();
            db.NamedCountries[key] = code;
        }

        return code;
    }

    /// <summary>Reads together what of places is otherwise told one by one.</summary>
    public static async Task LookForPlacesAsync(this PortalDbContext db, IEnumerable<string> slugs, CancellationToken cancellationToken)
    {
        var keys = slugs.Select(s => s.ToLowerInvariant()).ToArray();
        foreach (var place in await db.Regions.AsNoTracking().Where(r => keys.Contains(r.Slug))
            .Select(r => new { r.Id, r.Slug, Code = r.Level == RegionLevel.Country ? r.CountryIso2 : null }).ToListAsync(cancellationToken))
        {
            db.NamedIds[$"region {place.Slug}"] = place.Id;
            db.NamedCountries[place.Slug] = place.Code;
        }
    }

    /// <summary>Several queries of a page name the same; filters are put together without waiting, hence the blocking read.</summary>
    private static Guid IdOf(this PortalDbContext db, string name, IQueryable<Guid> found)
    {
        if (!db.NamedIds.TryGetValue(name, out var id) && (id = found.FirstOrDefault()) != Guid.Empty)
        {
            db.NamedIds[name] = id;
        }

        return id;
    }
}
