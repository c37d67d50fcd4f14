using CooperationPortal.Core.Data;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Statistics;

/// <summary>Which places take part in cooperation: those that a published agreement, visit or meeting touches.</summary>
public sealed class ParticipationQueries(PortalDbContext db, RegionQueries regions)
{
    /// <summary>The places that take part as a tree by country, the busiest country first.</summary>
    public async Task<IReadOnlyList<TakingPart>> TreeAsync(
        string lang, Actor? reader, CancellationToken cancellationToken)
    {
        var counts = await CountsAsync(reader, cancellationToken);
        var ids = counts.Keys.ToArray();
        var parents = await db.Regions.AsNoTracking().Where(r => ids.Contains(r.Id))
            .ToDictionaryAsync(r => r.Id, r => r.ParentId, cancellationToken);
        var places = await regions.PlacesAsync(ids, lang, cancellationToken);
        var children = ids.ToLookup(id => parents[id]);
        return Nodes(null);

        IReadOnlyList<TakingPart> Nodes(Guid? parent) =>
        [
            .. children[parent]
                .Select(id => new TakingPart(places[id], counts[id], Nodes(id)))
                .OrderByDescending(n => n.Participation.Total)
                .ThenBy(n => n.Place.Name.Text, StringComparer.CurrentCulture),
        ];
    }

    /// <summary>How many countries take part.</summary>
    public async Task<int> CountriesAsync(Actor? reader, CancellationToken cancellationToken)
    {
        var ids = (await CountsAsync(reader, cancellationToken)).Keys.ToArray();
        return await db.Regions.CountAsync(
            r => r.Level == RegionLevel.Country && ids.Contains(r.Id), cancellationToken);
    }

    private async Task<Dictionary<Guid, Participation>> CountsAsync(Actor? reader, CancellationToken cancellationToken)
    {
        var agreements = await CountAsync(db.Agreements, reader, cancellationToken);
        var visits = await CountAsync(db.Visits, reader, cancellationToken);
        var meetings = await CountAsync(db.Meetings, reader, cancellationToken);
        return agreements.Keys.Union(visits.Keys).Union(meetings.Keys).ToDictionary(id => id, id => new Participation(
            agreements.GetValueOrDefault(id), visits.GetValueOrDefault(id), meetings.GetValueOrDefault(id)));
    }

    private static Task<Dictionary<Guid, int>> CountAsync<T>(
        IQueryable<T> records, Actor? reader, CancellationToken cancellationToken)
        where T : Record =>
        records.AsNoTracking().VisibleTo(reader)
            .SelectMany(r => r.RegionIds)
            .GroupBy(id => id)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
}
