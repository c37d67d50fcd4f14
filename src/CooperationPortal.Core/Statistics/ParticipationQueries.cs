using CooperationPortal.Core.Data;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Statistics;

/// <summary>Which places take part in cooperation: those that a published record touches.</summary>
public sealed class ParticipationQueries(PortalDbContext db, RegionQueries regions, FigureQueries figures)
{
    private static readonly RecordKind[] Kinds =
        [RecordKind.Agreement, RecordKind.Visit, RecordKind.Meeting, RecordKind.Commitment, RecordKind.Activity];

    /// <summary>The places that take part as a tree by country, the busiest country first.</summary>
    public async Task<IReadOnlyList<TakingPart>> TreeAsync(string lang, CancellationToken cancellationToken) =>
        await TreeAsync(await CountsAsync(null, cancellationToken), null, lang, cancellationToken);

    /// <summary>Where something changed lately, the latest first.</summary>
    public async Task<IReadOnlyList<TakingPart>> LatestAsync(
        int count, bool countriesOnly, string lang, CancellationToken cancellationToken)
    {
        var changed = await new PlaceChanges(db).OfPlaces()
            .Where(c => db.Regions.Any(r => r.Id == c.Place && (!countriesOnly || r.Level == RegionLevel.Country)))
            .OrderByDescending(c => c.At).ThenBy(c => c.Place).Take(count).ToListAsync(cancellationToken);
        Guid[] ids = [.. changed.Select(c => c.Place)];
        var counts = await OfAsync(ids, cancellationToken);
        var places = await regions.PlacesAsync(ids, lang, cancellationToken);
        return
        [
            .. changed.Where(c => counts.ContainsKey(c.Place))
                .Select(c => new TakingPart(places[c.Place], counts[c.Place], []) { ChangedAt = c.At }),
        ];
    }

    /// <summary>The place with those within it that take part; null where nothing touches it.</summary>
    public async Task<TakingPart?> WithinAsync(Guid place, string lang, CancellationToken cancellationToken)
    {
        var within = await db.Regions.AsNoTracking()
            .Where(r => r.Id == place || r.AncestorIds.Contains(place))
            .Select(r => new { r.Id, r.ParentId })
            .ToDictionaryAsync(r => r.Id, r => r.ParentId, cancellationToken);
        var counts = await CountsAsync([.. within.Keys], cancellationToken);
        var beside = await TreeAsync(counts, within.GetValueOrDefault(place), lang, cancellationToken);
        return beside.SingleOrDefault();
    }

    /// <summary>In what those places take part; who takes part in nothing is left out.</summary>
    public Task<Dictionary<Guid, Participation>> OfAsync(Guid[] places, CancellationToken cancellationToken) =>
        CountsAsync(places, cancellationToken);

    private async Task<IReadOnlyList<TakingPart>> TreeAsync(
        Dictionary<Guid, Participation> counts, Guid? top, string lang, CancellationToken cancellationToken)
    {
        var ids = counts.Keys.ToArray();
        var parents = await db.Regions.AsNoTracking().Where(r => ids.Contains(r.Id))
            .ToDictionaryAsync(r => r.Id, r => r.ParentId, cancellationToken);
        var places = await regions.PlacesAsync(ids, lang, cancellationToken);
        var children = ids.ToLookup(id => parents[id]);
        return Nodes(top);

        IReadOnlyList<TakingPart> Nodes(Guid? parent) =>
        [
            .. children[parent]
                .Select(id => new TakingPart(places[id], counts[id], Nodes(id)))
                .OrderByDescending(n => n.Participation.Total)
                .ThenBy(n => n.Place.Name.Text, StringComparer.CurrentCulture),
        ];
    }

    private async Task<Dictionary<Guid, Participation>> CountsAsync(Guid[]? places, CancellationToken cancellationToken)
    {
        var counts = places is null
            ? await figures.OfAsync([Aspect.Region], cancellationToken)
            : await figures.OfAsync(Aspect.Region, [.. places.Select(id => $"{id}")], cancellationToken);
        return Kinds.SelectMany(kind => counts.Values(kind, Aspect.Region)).Distinct().ToDictionary(Guid.Parse, id =>
            new Participation(
                counts.Count(RecordKind.Agreement, Aspect.Region, id),
                counts.Count(RecordKind.Visit, Aspect.Region, id),
                counts.Count(RecordKind.Meeting, Aspect.Region, id),
                counts.Count(RecordKind.Commitment, Aspect.Region, id),
                counts.Count(RecordKind.Activity, Aspect.Region, id)));
    }
}
