using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Statistics;

/// <summary>Which places take part in cooperation: those that a published record touches.</summary>
public sealed class ParticipationQueries(PortalDbContext db, RegionQueries regions)
{
    /// <summary>The places that take part as a tree by country, the busiest country first.</summary>
    public async Task<IReadOnlyList<TakingPart>> TreeAsync(
        string lang, Actor? reader, CancellationToken cancellationToken)
    {
        var counts = await CountsAsync(null, reader, cancellationToken);
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

    /// <summary>In what those places take part; who takes part in nothing is left out.</summary>
    public Task<Dictionary<Guid, Participation>> OfAsync(
        Guid[] places, Actor? reader, CancellationToken cancellationToken) =>
        CountsAsync(places, reader, cancellationToken);

    private async Task<Dictionary<Guid, Participation>> CountsAsync(
        Guid[]? places, Actor? reader, CancellationToken cancellationToken)
    {
        var agreements = await CountAsync(db.Agreements.VisibleTo(reader), places, cancellationToken);
        var visits = await CountAsync(db.Visits.VisibleTo(reader), places, cancellationToken);
        var meetings = await CountAsync(db.Meetings.VisibleTo(reader), places, cancellationToken);
        var commitments = await CountAsync(db.Commitments.VisibleWithHolders(reader, db), places, cancellationToken);
        var activities = await CountAsync(db.Activities.VisibleWithHolders(reader, db), places, cancellationToken);
        Dictionary<Guid, int>[] all = [agreements, visits, meetings, commitments, activities];
        return all.SelectMany(c => c.Keys).Distinct().ToDictionary(id => id, id => new Participation(
            agreements.GetValueOrDefault(id), visits.GetValueOrDefault(id), meetings.GetValueOrDefault(id),
            commitments.GetValueOrDefault(id), activities.GetValueOrDefault(id)));
    }

    private static Task<Dictionary<Guid, int>> CountAsync<T>(
        IQueryable<T> records, Guid[]? places, CancellationToken cancellationToken)
        where T : Record
    {
        var touched = places is null
            ? records.SelectMany(r => r.RegionIds)
            // The first condition is what the index on regions answers.
            : records.Where(r => r.RegionIds.Any(id => places.Contains(id)))
                .SelectMany(r => r.RegionIds).Where(id => places.Contains(id));
        return touched.GroupBy(id => id)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
    }
}
