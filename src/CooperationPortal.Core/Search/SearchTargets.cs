using CooperationPortal.Core.Data;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Statistics;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>Decides what a search means: one place, one institution, or words.</summary>
public sealed class SearchTargets(PortalDbContext db, ParticipationQueries participation)
{
    private const int ShortestCalledAfter = 4;

    /// <summary>
    /// A city that has its region's name is taken as the region, which holds it. Where several places or bodies have
    /// the name, or nothing touched the place, the words decide; for somebody's name in another script, the words of the name.
    /// </summary>
    public async Task<SearchTarget> OfAsync(string typed, IReadOnlyList<NameHit> hits, CancellationToken cancellationToken)
    {
        var whole = hits.Where(h => h.IsWhole).ToList();
        if (whole.Count == 0)
        {
            whole = [.. hits.Where(h => h.IsWholeOrInflected)];
        }

        if (whole.Count == 0)
        {
            return new SearchTarget(typed, null, null);
        }

        var places = await OutermostAsync(whole, cancellationToken);
        var bodies = Ids(whole, RecordKind.Institution);
        var institutions = await db.Institutions.VisibleTo(null).Where(i => bodies.Contains(i.Id))
            .Select(i => i.Slug).ToListAsync(cancellationToken);
        if (places is [var only] && institutions.Count == 0 && !await HasRecordsAsync(only, cancellationToken))
        {
            return new SearchTarget(typed, null, null);
        }

        var words = whole.Find(h => h.Kind is RecordKind.Person or RecordKind.Event)?.Form.Text;
        return (places.Count, institutions.Count) switch
        {
            (1, 0) => new SearchTarget(null, places[0], null),
            (0, 1) => new SearchTarget(null, null, institutions[0]),
            (0, 0) when words is not null && !IsSaidBy(typed, words) => new SearchTarget(words, null, null),
            _ => new SearchTarget(typed, null, null),
        };
    }

    private async Task<List<string>> OutermostAsync(List<NameHit> whole, CancellationToken cancellationToken)
    {
        var ids = Ids(whole, RecordKind.Region);
        if (ids.Length == 0)
        {
            return [];
        }

        ids = [.. ids.Union(await NamesakesAboveAsync(ids, cancellationToken))];
        var places = await db.Regions.AsNoTracking()
            .Where(r => ids.Contains(r.Id))
            .Select(r => new { r.Slug, r.Status, r.AncestorIds })
            .ToListAsync(cancellationToken);
        var current = places.Exists(p => p.Status == RegionStatus.Current)
            ? places.FindAll(p => p.Status == RegionStatus.Current)
            : places;
        return [.. current.Where(p => !p.AncestorIds.Intersect(ids).Any()).Select(p => p.Slug)];
    }

    /// <summary>
    /// Khabarovsk is the krai in English and the city in Russian, where the krai is «Хабаровский край»: in all languages the
    /// region is meant that is called after the city.
    /// </summary>
    private async Task<List<Guid>> NamesakesAboveAsync(Guid[] places, CancellationToken cancellationToken)
    {
        var above = await db.Regions.AsNoTracking().Where(r => places.Contains(r.Id) && r.Level == RegionLevel.City)
            .SelectMany(r => r.AncestorIds).ToListAsync(cancellationToken);
        var cities = db.Names.OfType<RegionName>().Where(n => places.Contains(n.RegionId) && n.SearchKey.Length >= ShortestCalledAfter);
        return await db.Names.OfType<RegionName>()
            .Where(n => above.Contains(n.RegionId)
                && db.Regions.Any(r => r.Id == n.RegionId && r.Level == RegionLevel.Adm1)
                && cities.Any(city => n.SearchKey.StartsWith(city.SearchKey)))
            .Select(n => n.RegionId).Distinct().ToListAsync(cancellationToken);
    }

    private async Task<bool> HasRecordsAsync(string slug, CancellationToken cancellationToken)
    {
        var id = await db.Regions.AsNoTracking().Where(r => r.Slug == slug).Select(r => r.Id).SingleAsync(cancellationToken);
        return (await participation.OfAsync([id], cancellationToken)).ContainsKey(id);
    }

    /// <summary>The words that were typed find the name: another order, or fewer of them.</summary>
    private static bool IsSaidBy(string typed, string name) => SearchWords.Of(typed).All(word => word.IsIn(SearchKey.Of(name)));

    private static Guid[] Ids(IEnumerable<NameHit> hits, RecordKind kind) => [.. hits.Where(h => h.Kind == kind).Select(h => h.Id)];
}
