using CooperationPortal.Core.Data;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>Decides what a search means: one place, one institution, or words.</summary>
public sealed class SearchTargets(PortalDbContext db)
{
    /// <summary>
    /// A city that has its region's name is taken as the region, which holds it. Where several places or bodies have
    /// the name, the words decide.
    /// </summary>
    public async Task<SearchTarget> OfAsync(string typed, IReadOnlyList<NameHit> hits, CancellationToken cancellationToken)
    {
        var whole = hits.Where(h => h.IsWhole).ToList();
        if (whole.Count == 0)
        {
            whole = [.. hits.Where(h => h.IsWholeOrInflected)];
        }

        var places = await OutermostAsync(Ids(whole, RecordKind.Region), cancellationToken);
        var bodies = Ids(whole, RecordKind.Institution);
        var institutions = await db.Institutions.VisibleTo(null).Where(i => bodies.Contains(i.Id))
            .Select(i => i.Slug).ToListAsync(cancellationToken);
        return (places.Count, institutions.Count) switch
        {
            (1, 0) => new SearchTarget(null, places[0], null),
            (0, 1) => new SearchTarget(null, null, institutions[0]),
            _ => new SearchTarget(typed, null, null),
        };
    }

    private async Task<List<string>> OutermostAsync(Guid[] ids, CancellationToken cancellationToken)
    {
        var places = await db.Regions.AsNoTracking()
            .Where(r => ids.Contains(r.Id))
            .Select(r => new { r.Slug, r.Status, r.AncestorIds })
            .ToListAsync(cancellationToken);
        var current = places.Exists(p => p.Status == RegionStatus.Current)
            ? places.FindAll(p => p.Status == RegionStatus.Current)
            : places;
        return [.. current.Where(p => !p.AncestorIds.Intersect(ids).Any()).Select(p => p.Slug)];
    }

    private static Guid[] Ids(IEnumerable<NameHit> hits, RecordKind kind) => [.. hits.Where(h => h.Kind == kind).Select(h => h.Id)];
}
