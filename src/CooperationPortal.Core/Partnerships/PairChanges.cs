using CooperationPortal.Core.Data;
using CooperationPortal.Core.Statistics;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Partnerships;

/// <summary>
/// Between whom something changed lately. A few of the latest records of each kind tell it most often, and only where they do
/// not are as many looked at as for <see cref="PlaceChanges"/>.
/// </summary>
internal sealed class PairChanges(PortalDbContext db)
{
    private const int Few = 60;

    /// <summary>So many are told at most, and so many are looked through for those of which something is told.</summary>
    public const int Most = 300;

    private static readonly string Latest = string.Join(" union all ", PlaceChanges.Tables.Select(table => $$"""
        (select '{{table}}' as kind, region_ids, changed_at from {{table}}
         where is_public and deleted_at is null and region_ids @> {0} order by changed_at desc, id desc limit {1})
        """));

    // The pairs are tried one after another from the latest on, so that no more are looked up than are wanted.
    private static readonly string Pairs = $$"""
        with latest as materialized ({{Latest}}),
        unseen as (
            select coalesce(max(last), '-infinity') as before from (
                select min(changed_at) as last from latest group by kind having count(*) >= {1}) as kinds)
        select p.a as "A", p.b as "B", p.at as "At", p.at > unseen.before as "IsCertain"
        from (
            select a, b, max(changed_at) as at from latest cross join unnest(region_ids) a cross join unnest(region_ids) b
            where a < b group by a, b order by at desc, a, b) as p
        cross join unseen
        cross join lateral (select from partnership_counts c where (c.a, c.b) = (p.a, p.b) limit 1) as known
        where cardinality({0}) = 0 or array(select place from places_of_pair(p.a, p.b)) @> {0}
        order by p.at desc, p.a, p.b limit {2}
        """;

    private readonly PartnershipPairs pairs = new(db);

    /// <param name="narrowing">Which of them.</param>
    /// <param name="count">How many at most, the latest first.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<PairChange>> LatestAsync(PairNarrowing narrowing, int count, CancellationToken cancellationToken)
    {
        var (within, looked) = (narrowing.Places(), narrowing.HasFacts ? Most : count);
        var found = await LatestAsync(within, Few, looked, cancellationToken);
        if (found.Count < looked || !found.TrueForAll(p => p.IsCertain))
        {
            found = await LatestAsync(within, PlaceChanges.Looked, looked, cancellationToken);
        }

        return narrowing.HasFacts ? [.. (await ToldAsync(found, narrowing, cancellationToken)).Take(count)] : found;
    }

    private async Task<IEnumerable<PairChange>> ToldAsync(
        List<PairChange> found, PairNarrowing narrowing, CancellationToken cancellationToken)
    {
        var these = pairs.These([.. found.Select(p => p.A)], [.. found.Select(p => p.B)]);
        var told = await narrowing.Narrow(these).Select(p => new { p.A, p.B }).ToHashSetAsync(cancellationToken);
        return found.Where(p => told.Contains(new { p.A, p.B }));
    }

    private Task<List<PairChange>> LatestAsync(Guid[] within, int looked, int count, CancellationToken cancellationToken) =>
        db.Database.SqlQueryRaw<PairChange>(Pairs, within, looked, count).ToListAsync(cancellationToken);

    /// <param name="A">The one place; its id is the smaller one.</param>
    /// <param name="B">The other.</param>
    /// <param name="At">When one of their records changed.</param>
    /// <param name="IsCertain">No record that was not looked at can have changed later.</param>
    public sealed record PairChange(Guid A, Guid B, DateTimeOffset At, bool IsCertain);
}
