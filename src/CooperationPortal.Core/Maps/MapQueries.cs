using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Partnerships;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Maps;

/// <summary>Reads what the map shows: who is joined with whom, and how much a country or a region has signed.</summary>
public sealed class MapQueries(
    PortalDbContext db, AgreementQueries agreements, PartnershipQueries partnerships, RegionQueries regions, TimeProvider time)
{
    /// <summary>More lines than these nobody could tell apart.</summary>
    public const int MostLines = 120;

    /// <summary>More areas than any country has regions that take part.</summary>
    public const int MostAreas = 240;

    public async Task<PartnershipMap> PartnershipsAsync(MapFilter filter, string lang, CancellationToken cancellationToken)
    {
        (Guid[]? Ids, bool AndMore) newest = filter.Among is { } among
            ? await agreements.NewestSignedAndOthersAsync(among, ListLength.Most, cancellationToken)
            : default;
        var rows = await partnerships.ListAsync(filter.Partnerships, lang, null, cancellationToken, MostLines, newest.Ids);
        var total = rows.Next is null
            ? rows.Items.Count
            : await partnerships.CountAsync(filter.Partnerships, cancellationToken, newest.Ids);
        return new PartnershipMap(rows.Items, total, newest.AndMore);
    }

    /// <summary>The areas of a level that agreements touch, those with most signed first.</summary>
    public async Task<AreaMap> AreasAsync(MapFilter filter, RegionLevel level, string lang, CancellationToken cancellationToken)
    {
        var all = filter.Filter with { With = null };
        var signed = all.IsEmpty
            ? await KeptAsync(AgreementBuckets.EverSigned, level, cancellationToken)
            : await CountsAsync(MapFilter.Signed(all), level, cancellationToken);
        var planned = all.IsEmpty ? await KeptAsync(AgreementBuckets.Planned, level, cancellationToken)
            : MapFilter.Planned(all) is { } promises ? await CountsAsync(promises, level, cancellationToken)
            : new Counts([]);
        var places = await regions.PlacesAsync(signed.Of.Keys.Concat(planned.Of.Keys), lang, cancellationToken);
        return new AreaMap(
            [
                .. places.Values
                    .Select(p => new MapArea(p, signed.Of.GetValueOrDefault(p.Id), planned.Of.GetValueOrDefault(p.Id)))
                    .OrderByDescending(a => a.Signed).ThenByDescending(a => a.Planned)
                    .ThenBy(a => a.Place.Name.Text, StringComparer.CurrentCulture)
                    .Take(MostAreas),
            ],
            signed.IsOfNewest || planned.IsOfNewest);
    }

    /// <summary>Of all agreements in those states: that is kept, not counted.</summary>
    private async Task<Counts> KeptAsync(
        IReadOnlyList<AgreementBucket> states, RegionLevel level, CancellationToken cancellationToken)
    {
        var (today, names) = (time.Today(), states.Select(s => s.ToString()).ToArray());
        var counts = await db.FigureChanges.AsNoTracking()
            .Where(c => c.Kind == RecordKind.Agreement && c.Aspect == Aspect.Region && c.Day <= today && names.Contains(c.State))
            .GroupBy(c => c.Value).Select(g => new { g.Key, Count = g.Sum(c => c.Count) }).Where(c => c.Count > 0)
            .ToDictionaryAsync(c => Guid.Parse(c.Key), c => c.Count, cancellationToken);
        var ids = counts.Keys.ToArray();
        var drawn = await Drawn(level).Where(r => ids.Contains(r.Id)).Select(r => r.Id).ToListAsync(cancellationToken);
        return new Counts(drawn.ToDictionary(id => id, id => counts[id]));
    }

    /// <summary>A code that was replaced is counted under its successor too, which the map draws.</summary>
    private IQueryable<Region> Drawn(RegionLevel level) =>
        db.Regions.Where(r => r.Level == level && r.Status == RegionStatus.Current);

    private async Task<Counts> CountsAsync(AgreementFilter filter, RegionLevel level, CancellationToken cancellationToken)
    {
        var newest = await agreements.NewestIdsAsync(filter, ListLength.Most + 1, null, cancellationToken);
        var ids = newest.Take(ListLength.Most).ToArray();
        var touched = db.Agreements.AsNoTracking().Where(a => ids.Contains(a.Id)).SelectMany(a => a.RegionIds);
        var counts = await Drawn(level)
            .Join(touched, r => r.Id, id => id, (r, _) => r.Id)
            .GroupBy(id => id)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return new Counts(counts, newest.Length > ListLength.Most);
    }

    private sealed record Counts(Dictionary<Guid, int> Of, bool IsOfNewest = false);
}
