using CooperationPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Partnerships;

/// <summary>
/// Finds who stands opposite whom. A region or a city that is itself a party stands for itself; an institution stands
/// for the region that it lies in, so that the clinics of one region make one partnership.
/// </summary>
internal sealed class PartnershipPairs(PortalDbContext db)
{
    /// <summary>
    /// The first of all pairs of places of two countries, the busiest first, with the number of published records in which they
    /// face each other: the database keeps them, for to join all parties with each other takes the longer the more there are.
    /// </summary>
    /// <param name="narrow">Which of them are wanted.</param>
    /// <param name="count">How many of each.</param>
    public IQueryable<Pair> Busiest(Func<IQueryable<Pair>, IQueryable<Pair>> narrow, int count)
    {
        // One by one, so that the order of what is kept comes from its index.
        var kept = db.Database.SqlQuery<Pair>($"""
            select a as "A", b as "B", records as "Records" from pair_counts c
            where not exists (select from pair_changes n where (n.a, n.b) = (c.a, c.b))
            """);
        var changed = db.Database.SqlQuery<Pair>($"""
            select a as "A", b as "B", records as "Records" from (
                select n.a, n.b, (coalesce(c.records, 0) + sum(n.count))::integer as records
                from pair_changes n left join pair_counts c on (c.a, c.b) = (n.a, n.b)
                group by n.a, n.b, c.records) as turned
            where records > 0
            """);
        return Busiest(Busiest(narrow(kept)).Take(count).Concat(Busiest(narrow(changed)).Take(count)));
    }

    public static IQueryable<Pair> Busiest(IQueryable<Pair> pairs) =>
        pairs.OrderByDescending(p => p.Records).ThenBy(p => p.A).ThenBy(p => p.B);

    /// <summary>The same of some published agreements alone, of each of which its pairs are kept.</summary>
    public IQueryable<Pair> Of(Guid[] agreements) => db.Database.SqlQuery<Pair>($"""
        select a as "A", b as "B", count(*)::integer as "Records" from (
            -- The cast of what is no pair would fail.
            select case when starts_with(fact, 'pair:') then split_part(fact, ':', 2)::uuid end as a,
                case when starts_with(fact, 'pair:') then split_part(fact, ':', 3)::uuid end as b
            from record_facts cross join unnest(facts) as fact
            where record_id = any({agreements}) and starts_with(fact, 'pair:')) as pairs
        group by a, b
        """);

    /// <summary>All, when the figures were last added up.</summary>
    public IQueryable<Pair> Kept() => db.Database.SqlQuery<Pair>($"""select a as "A", b as "B", records as "Records" from pair_counts""");

    /// <summary>Likewise those of which one of the facts was told: docs/decisions/0078.</summary>
    public IQueryable<Pair> Told(string[] inlinedFacts) => db.Database
        .SqlQuery<ToldPair>($"""select fact as "Fact", a as "A", b as "B", records as "Records" from pair_fact_counts""")
        .Where(t => inlinedFacts.Contains(t.Fact)).Select(t => new Pair { A = t.A, B = t.B, Records = t.Records });

    /// <summary>Pairs that are named by their ids; how many records they have is not told.</summary>
    public IQueryable<Pair> These(Guid[] a, Guid[] b) => db.Database.SqlQuery<Pair>(
        $"""select a as "A", b as "B", 0 as "Records" from unnest({a}, {b}) as named(a, b)""");

    /// <summary>Two places and how many records bring them together.</summary>
    public sealed class Pair : IPair
    {
        public Guid A { get; init; }

        public Guid B { get; init; }

        public int Records { get; init; }
    }

    private sealed class ToldPair
    {
        public string Fact { get; init; } = "";

        public Guid A { get; init; }

        public Guid B { get; init; }

        public int Records { get; init; }
    }
}
