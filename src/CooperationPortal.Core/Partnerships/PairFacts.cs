using CooperationPortal.Core.Data;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Partnerships;

/// <summary>What the records in which two places face each other tell of them: docs/decisions/0078.</summary>
internal sealed class PairFacts(PortalDbContext db, TimeProvider time)
{
    /// <summary>Among so many is looked for the choices that are offered without a number.</summary>
    private const int Sample = 500;

    /// <summary>Of so many institutions more than are offered is told, the busiest: there are thousands, and not all may be offered.</summary>
    private const int SpareInstitutions = 36;

    /// <summary>What a filter means until a record changes.</summary>
    public async Task<PairNarrowing> NarrowingAsync(PartnershipFilter filter, CancellationToken cancellationToken)
    {
        var known = Known(filter);
        string[] facts = [.. known.Facts];
        var turns = await db.Database.SqlQuery<PairTurn>($"""
            select '' as "Fact", a as "A", b as "B", turn as "Turn" from partner_turns
            union all
            select fact, a, b, turn from pair_fact_turns({time.Today()}) where fact = any({facts})
            """).ToListAsync(cancellationToken);
        return new PairNarrowing(known, turns.ToLookup(t => t.Fact), db);
    }

    /// <summary>How many partnerships each fact is told of.</summary>
    public async Task<ListFigures> OfAllAsync(ListLength length, LongFacet? opened, CancellationToken cancellationToken) => new(
        length,
        await db.Database.SqlQuery<ListFigure>($"""
            with told as materialized (
                select fact, starts_with(fact, 'institution:') as is_body, sum(pairs)::integer as pairs
                from (
                    select fact, pairs from pair_fact_totals
                    union all
                    select fact, turn from pair_fact_turns({time.Today()})) as turned
                group by fact having sum(pairs) > 0),
            offered as (
                select * from told where not is_body
                union all
                (select * from told where is_body order by pairs desc, fact limit {LongFacet.Institution.Most(opened) + SpareInstitutions}))
            select split_part(fact, ':', 1) as "Aspect", substr(fact, strpos(fact, ':') + 1) as "Value", '' as "State", pairs as "Count"
            from offered
            """).ToListAsync(cancellationToken));

    /// <summary>The same of the one fact of a filter.</summary>
    public Task<int> OfFactAsync(PartnershipFilter filter, CancellationToken cancellationToken)
    {
        var fact = Known(filter).Facts.Single();
        return db.Database.SqlQuery<int>($"""
            select coalesce(sum(pairs), 0)::integer as "Value" from (
                select pairs from pair_fact_totals where fact = {fact}
                union all
                select turn from pair_fact_turns({time.Today()}) where fact = {fact}) as told
            """).SingleAsync(cancellationToken);
    }

    /// <summary>
    /// How many of those that a filter leaves each fact is told of, and which countries and places they touch. Of more than
    /// <see cref="ListLength.Most"/> it is only told what there is.
    /// </summary>
    public async Task<ListFigures> OfAsync(PartnershipFilter filter, CancellationToken cancellationToken)
    {
        var narrowing = await NarrowingAsync(filter, cancellationToken);
        var found = await narrowing.All().Take(ListLength.Most + 1).ToListAsync(cancellationToken);
        var length = ListLength.OfCounted(found.Count);
        var counted = length.AndMore ? found[..Sample] : found;
        Guid[] a = [.. counted.Select(p => p.A)], b = [.. counted.Select(p => p.B)];
        return new ListFigures(length, await db.Database.SqlQuery<ListFigure>($"""
            with named as materialized (select * from unnest({a}, {b}) as named(a, b))
            select split_part(fact, ':', 1) as "Aspect", substr(fact, strpos(fact, ':') + 1) as "Value", '' as "State",
                sum(pairs)::integer as "Count"
            from (
                select c.fact, 1 as pairs from named join pair_fact_counts c using (a, b)
                union all
                select t.fact, t.turn from named join pair_fact_turns({time.Today()}) t using (a, b)
                union all
                select 'country:' || r.country_iso2, 1 from named join regions r on r.id in (named.a, named.b)
                union all
                select 'region:' || p.place, 1 from named cross join places_of_pair(a, b) p) as told
            group by fact having sum(pairs) > 0
            """).ToListAsync(cancellationToken));
    }

    private PartnershipFilter Known(PartnershipFilter filter) => string.IsNullOrEmpty(filter.Institution)
        ? filter
        : filter with { InstitutionId = db.InstitutionIdOf(filter.Institution) };
}

/// <summary>Since the figures were last added up, something is told of a pair that was not before (1), or is no longer (-1).</summary>
internal sealed record PairTurn(string Fact, Guid A, Guid B, int Turn);
