using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Partnerships;

/// <summary>Two places of two countries.</summary>
internal interface IPair
{
    Guid A { get; }

    Guid B { get; }
}

/// <summary>What a filter of partnerships means in the database.</summary>
internal static class PairFiltering
{
    public static IQueryable<T> Narrow<T>(this PartnershipFilter filter, IQueryable<T> rows, PortalDbContext db)
        where T : class, IPair =>
        Within(filter, db).Aggregate(rows, (kept, within) => kept.Where(p => within.Contains(p.A) || within.Contains(p.B)));

    /// <summary>The places in each of which a pair has a side.</summary>
    public static Guid[] PlacesOf(this PartnershipFilter filter, PortalDbContext db)
    {
        var region = string.IsNullOrEmpty(filter.Region) ? Array.Empty<Guid>() : [db.RegionIdOf(filter.Region)];
        return [.. region, .. filter.Countries.Select(db.CountryIdOf)];
    }

    private static List<IQueryable<Guid>> Within(PartnershipFilter filter, PortalDbContext db)
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
