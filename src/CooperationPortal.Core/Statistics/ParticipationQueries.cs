using CooperationPortal.Core.Agreements;
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

    /// <summary>So many places are shown together with all within them; of more only the busiest of each country.</summary>
    public const int MostTogether = 100;

    /// <summary>The busiest regions of a country that are shown where there are many places.</summary>
    public const int MostOfCountry = 5;

    /// <summary>The places that take part as a tree by country, the busiest country first.</summary>
    public async Task<IReadOnlyList<TakingPart>> TreeAsync(string lang, CancellationToken cancellationToken) =>
        await TreeAsync(await AllCountsAsync(cancellationToken), null, TreeSize.Whole, lang, cancellationToken);

    /// <summary>The same as a page shows it: of very many places the countries, each with its busiest regions.</summary>
    public async Task<IReadOnlyList<TakingPart>> ShortTreeAsync(string lang, CancellationToken cancellationToken) =>
        await TreeAsync(
            await AllCountsAsync(cancellationToken), null, new TreeSize(Levels: 2, Within: MostOfCountry), lang, cancellationToken);

    /// <summary>The countries that take part, the busiest first.</summary>
    public async Task<IReadOnlyList<TakingPart>> CountriesAsync(string lang, CancellationToken cancellationToken)
    {
        var countries = await db.Regions.Where(r => r.ParentId == null).Select(r => r.Id).ToArrayAsync(cancellationToken);
        return await TreeAsync(await OfAsync(countries, cancellationToken), null, TreeSize.Whole, lang, cancellationToken);
    }

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
        var counts = await OfAsync([.. within.Keys], cancellationToken);
        var size = new TreeSize(Levels: 2, Within: int.MaxValue);
        var beside = await TreeAsync(counts, within.GetValueOrDefault(place), size, lang, cancellationToken);
        return beside.SingleOrDefault();
    }

    /// <summary>In what those places take part; who takes part in nothing is left out.</summary>
    public async Task<Dictionary<Guid, Participation>> OfAsync(Guid[] places, CancellationToken cancellationToken)
    {
        var counts = await figures.OfAsync(Aspect.Region, [.. places.Select(id => $"{id}")], cancellationToken);
        return Kinds.SelectMany(kind => counts.Values(kind, Aspect.Region)).Distinct()
            .ToDictionary(Guid.Parse, id => Of(kind => counts.Count(kind, Aspect.Region, id)) with
            {
                Signed = counts.Count(RecordKind.Agreement, Aspect.Region, id, AgreementBuckets.EverSigned),
                Promised = counts.Count(RecordKind.Agreement, Aspect.Region, id, AgreementBuckets.Planned),
            });
    }

    private async Task<Dictionary<Guid, Participation>> AllCountsAsync(CancellationToken cancellationToken)
    {
        var counts = await figures.TotalsAsync(
            Aspect.Region, AgreementBuckets.EverSigned, AgreementBuckets.Planned, cancellationToken);
        return counts.GroupBy(c => c.Value).ToDictionary(
            place => Guid.Parse(place.Key),
            place => Of(kind => place.Where(c => c.Kind == kind).Sum(c => c.Count)) with
            {
                Signed = place.Where(c => c.Kind == RecordKind.Agreement).Sum(c => c.Done),
                Promised = place.Where(c => c.Kind == RecordKind.Agreement).Sum(c => c.Intended),
            });
    }

    private static Participation Of(Func<RecordKind, int> count) => new(
        count(RecordKind.Agreement), count(RecordKind.Visit), count(RecordKind.Meeting), count(RecordKind.Commitment),
        count(RecordKind.Activity));

    /// <summary>What is too large is cut to its size; names are read of what is shown alone.</summary>
    private async Task<IReadOnlyList<TakingPart>> TreeAsync(
        Dictionary<Guid, Participation> counts, Guid? top, TreeSize size, string lang, CancellationToken cancellationToken)
    {
        var ids = counts.Keys.ToArray();
        var parents = await db.Regions.AsNoTracking().Where(r => ids.Contains(r.Id))
            .Select(r => new { r.Id, r.ParentId }).ToListAsync(cancellationToken);
        var children = parents.ToLookup(r => r.ParentId, r => r.Id);
        size = counts.Count > MostTogether ? size : TreeSize.Whole;
        var shown = Shown(top, size.Levels).ToList();
        var places = await regions.PlacesAsync(shown, lang, cancellationToken);
        var namesakes = places.Values.CountBy(p => p.Name.Text).Where(n => n.Value > 1).Select(n => n.Key).ToHashSet();
        return Nodes(top);

        IEnumerable<Guid> Shown(Guid? parent, int levels) => levels == 0
            ? []
            : Of(parent, levels).SelectMany(id => Shown(id, levels - 1).Prepend(id));

        IEnumerable<Guid> Of(Guid? parent, int levels) => levels == size.Levels
            ? children[parent]
            : children[parent].OrderByDescending(id => counts[id].Total).ThenBy(id => id).Take(size.Within);

        IReadOnlyList<TakingPart> Nodes(Guid? parent) =>
        [
            .. children[parent].Where(places.ContainsKey)
                .Select(id => new TakingPart(places[id], counts[id], Nodes(id))
                {
                    Children = children[id].Count(),
                    HasNamesake = namesakes.Contains(places[id].Name.Text),
                })
                .OrderByDescending(n => n.Participation.Total)
                .ThenBy(n => n.Place.Name.Text, StringComparer.CurrentCulture),
        ];
    }

    /// <param name="Levels">How many levels are shown.</param>
    /// <param name="Within">How many places within a place are.</param>
    private sealed record TreeSize(int Levels, int Within)
    {
        public static TreeSize Whole { get; } = new(int.MaxValue, int.MaxValue);
    }
}
