using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>
/// Keeps of the records in which two places face each other also who takes part in them, in which languages they are told, and whether
/// a party has spoken on one or it has a document: docs/decisions/0081.
/// </summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261129121000_PapersAndBodiesOfPairs")]
public sealed class PapersAndBodiesOfPairs : Migration
{
    internal const string Named = """

                        when f = 'word:Stated' then 'has:SpokenOn' when f = 'document:Stated' then 'has:Documents'
        """;

    private const string Rebuild = """
        set local work_mem = '256MB';
        select rebuild_pair_facts(current_date);
        analyze pair_fact_counts, pair_fact_days, pair_fact_totals;
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(MarksWith(More(""), Named));
        migrationBuilder.Sql(Rebuild);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(MarksWith("", ""));
        migrationBuilder.Sql(Rebuild);
    }

    /// <param name="andOnly">What else is true of a record of which its words and papers count.</param>
    internal static string More(string andOnly) => $"""

                    or starts_with(f, 'institution:') or starts_with(f, 'told:') or (f in ('word:Stated', 'document:Stated'){andOnly})
        """;

    internal static string MarksWith(string more, string named) => $"""
        -- What a record tells of the pairs that face each other in it: from which day on, and once more or less.
        create or replace function pair_fact_marks(of_kind text, facts text[], edges text[])
            returns table (fact text, a uuid, b uuid, day date, count integer) language sql stable as $$
            with told as (
                select case when starts_with(f, 'type:') and of_kind = 'Activity' then 'activity:' || substr(f, 6)
                        when starts_with(f, 'held:') then 'year:' || substr(f, 6){named} else f end as fact,
                    '-infinity'::date as day, 1 as count
                from unnest(facts) as f
                where starts_with(f, 'specialty:') or starts_with(f, 'condition:'){more}
                    or (starts_with(f, 'activity:') and of_kind in ('Agreement', 'Commitment'))
                    or (starts_with(f, 'type:') and of_kind in ('Agreement', 'Activity'))
                    or (starts_with(f, 'year:') and of_kind in ('Agreement', 'Visit', 'Meeting'))
                    or (starts_with(f, 'held:') and of_kind = 'Activity')
                union all
                select 'has:' || h.has, split_part(edge, ' ', 2)::date, split_part(edge, ' ', 3)::integer
                from unnest(edges) as edge
                cross join lateral (
                    select case of_kind when 'Visit' then 'Visits' when 'Meeting' then 'Meetings' when 'Commitment' then 'Commitments'
                        when 'Activity' then 'Activities' when 'Agreement' then 'Signed' end as has
                    where of_kind <> 'Agreement' or split_part(edge, ' ', 1) in ('Signed', 'InForce', 'Suspended', 'Ended')
                    union all
                    select 'Planned' where of_kind = 'Agreement' and split_part(edge, ' ', 1) in ('Promised', 'Overdue')
                    union all
                    select split_part(edge, ' ', 1)
                    where of_kind = 'Agreement' and split_part(edge, ' ', 1) in ('Overdue', 'InForce', 'Ended')) as h
                where h.has is not null)
            select t.fact, p.a, p.b, t.day, sum(t.count)::integer
            from (
                select split_part(f, ':', 2)::uuid as a, split_part(f, ':', 3)::uuid as b from unnest(facts) as f
                where starts_with(f, 'pair:')) as p
            cross join (select fact, day, sum(count) as count from told group by fact, day having sum(count) <> 0) as t
            group by 1, 2, 3, 4
        $$;
        """;
}
