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
    PortalDbContext db, PartnershipQueries partnerships, RegionQueries regions, TimeProvider time)
{
    /// <summary>More lines than these nobody could tell apart.</summary>
    public const int MostLines = 120;

    /// <summary>More areas than any country has regions that take part.</summary>
    public const int MostAreas = 240;

    public async Task<PartnershipMap> PartnershipsAsync(
        MapFilter filter, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        var rows = await partnerships.ListAsync(
            filter.Partnerships, lang, null, reader, cancellationToken, MostLines, filter.Among);
        var total = rows.Next is null
            ? rows.Items.Count
            : await partnerships.CountAsync(filter.Partnerships, reader, cancellationToken, filter.Among);
        return new PartnershipMap(rows.Items, total);
    }

    /// <summary>The areas of a level that agreements touch, those with most signed first.</summary>
    public async Task<IReadOnlyList<MapArea>> AreasAsync(
        MapFilter filter, RegionLevel level, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        var all = filter.Filter with { With = null };
        var signed = all.IsEmpty
            ? await KeptAsync(AgreementBuckets.EverSigned, level, cancellationToken)
            : await CountsAsync(MapFilter.Signed(all), level, reader, cancellationToken);
        var planned = all.IsEmpty ? await KeptAsync(AgreementBuckets.Planned, level, cancellationToken)
            : MapFilter.Planned(all) is { } promises ? await CountsAsync(promises, level, reader, cancellationToken)
            : [];
        var places = await regions.PlacesAsync(signed.Keys.Concat(planned.Keys), lang, cancellationToken);
        return
        [
            .. places.Values
                .Select(p => new MapArea(p, signed.GetValueOrDefault(p.Id), planned.GetValueOrDefault(p.Id)))
                .OrderByDescending(a => a.Signed).ThenByDescending(a => a.Planned)
                .ThenBy(a => a.Place.Name.Text, StringComparer.CurrentCulture)
                .Take(MostAreas),
        ];
    }

    /// <summary>Of all agreements in those states: that is kept, not counted.</summary>
    private async Task<Dictionary<Guid, int>> KeptAsync(
        IReadOnlyList<AgreementBucket> states, RegionLevel level, CancellationToken cancellationToken)
    {
        var (today, names) = (time.Today(), states.Select(s => s.ToString()).ToArray());
        var counts = await db.FigureChanges.AsNoTracking()
            .Where(c => c.Kind == RecordKind.Agreement && c.Aspect == Aspect.Region && c.Day <= today && names.Contains(c.State))
            .GroupBy(c => c.Value).Select(g => new { g.Key, Count = g.Sum(c => c.Count) }).Where(c => c.Count > 0)
            .ToDictionaryAsync(c => Guid.Parse(c.Key), c => c.Count, cancellationToken);
        var ids = counts.Keys.ToArray();
        var drawn = await Drawn(level).Where(r => ids.Contains(r.Id)).Select(r => r.Id).ToListAsync(cancellationToken);
        return drawn.ToDictionary(id => id, id => counts[id]);
    }

    /// <summary>A code that was replaced is counted under its successor too, which the map draws.</summary>
    private IQueryable<Region> Drawn(RegionLevel level) =>
        db.Regions.Where(r => r.Level == level && r.Status == RegionStatus.Current);

    private Task<Dictionary<Guid, int>> CountsAsync(
        AgreementFilter filter, RegionLevel level, Actor? reader, CancellationToken cancellationToken)
    {
        var touched = db.Agreements.AsNoTracking().VisibleTo(reader).Where(filter, time.Today(), reader, db)
            .SelectMany(a => a.RegionIds);
        return Drawn(level)
            .Join(touched, r => r.Id, id => id, (r, _) => r.Id)
            .GroupBy(id => id)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
    }
}
