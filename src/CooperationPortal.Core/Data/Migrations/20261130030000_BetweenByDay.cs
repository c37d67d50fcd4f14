using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>
/// Of what is between two places the days to come are most: they are no longer read where today is asked for. What is no partnership
/// yet is looked for by a function of its own, which is not planned where there is none: docs/decisions/0088.
/// </summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261130030000_BetweenByDay")]
public sealed class BetweenByDay : Migration
{
    private const string ByDay = """
        create index ix_between_counts_a_b_day on between_counts (a, b, day);
        drop index ix_between_counts_a_b;

        -- In plpgsql it stays a call.
        create function between_of_few(place_a uuid, place_b uuid, today date)
            returns table (kind text, state text, count integer) language plpgsql stable rows 20 as $$
        begin
            return query select f.kind::text, m.state, m.count from record_facts f
                cross join between_marks(f.kind, f.facts, f.edges) m
                where f.facts @> array['region:' || place_a, 'region:' || place_b] and (m.a, m.b) = (place_a, place_b) and m.day <= today;
        end $$;

        create or replace function between_figures(places_a uuid[], places_b uuid[], today date)
            returns table (a uuid, b uuid, kind text, state text, count integer) language sql stable as $$
            with pairs as materialized (
                select p.a, p.b, exists (select from pair_counts k where (k.a, k.b) = (p.a, p.b)) as kept
                from unnest(places_a, places_b) as p(a, b)),
            marks as (
                select k.a, k.b, k.kind, k.state, k.count from pairs p
                join between_counts k on (k.a, k.b) = (p.a, p.b) where p.kept and k.day <= today
                union all
                select n.a, n.b, n.kind, n.state, n.count from pairs p
                join between_changes n on (n.a, n.b) = (p.a, p.b) where p.kept and n.day <= today
                union all
                select p.a, p.b, f.* from pairs p cross join lateral between_of_few(p.a, p.b, today) f where not p.kept)
            select a, b, kind, state, sum(count)::integer from marks group by a, b, kind, state
        $$;
        """;

    private const string AsBefore = """
        create index ix_between_counts_a_b on between_counts (a, b);
        drop index ix_between_counts_a_b_day;

        create or replace function between_figures(places_a uuid[], places_b uuid[], today date)
            returns table (a uuid, b uuid, kind text, state text, count integer) language sql stable as $$
            with pairs as materialized (
                select p.a, p.b, exists (select from pair_counts k where (k.a, k.b) = (p.a, p.b)) as kept
                from unnest(places_a, places_b) as p(a, b)),
            marks as (
                select k.* from pairs p join between_counts k on (k.a, k.b) = (p.a, p.b) where p.kept
                union all
                select n.* from pairs p join between_changes n on (n.a, n.b) = (p.a, p.b) where p.kept
                union all
                select p.a, p.b, f.kind, m.state, m.day, m.count from pairs p
                join record_facts f on f.facts @> array['region:' || p.a, 'region:' || p.b]
                cross join between_marks(f.kind, f.facts, f.edges) m
                where not p.kept and (m.a, m.b) = (p.a, p.b))
            select a, b, kind, state, sum(count)::integer from marks where day <= today group by a, b, kind, state
        $$;

        drop function between_of_few;
        """;

    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(ByDay);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(AsBefore);
}
