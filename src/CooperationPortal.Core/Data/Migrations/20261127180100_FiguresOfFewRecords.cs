using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>Counts what narrowed lists hold in half the time: facts are taken apart once they are counted, not before.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261127180100_FiguresOfFewRecords")]
public sealed class FiguresOfFewRecords : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("""
            create or replace function figures_of(records uuid[], today date)
                returns table (aspect text, value text, state text, count integer) language sql stable as $$
                with chosen as materialized (
                    select f.facts, array(
                        select split_part(edge, ' ', 1) from unnest(f.edges) as edge where split_part(edge, ' ', 2)::date <= today
                        group by 1 having sum(split_part(edge, ' ', 3)::integer) > 0) as states
                    from record_facts f where f.record_id = any(records))
                -- The offset keeps PostgreSQL from comparing each fact of each record.
                select split_part(fact, ':', 1), substr(fact, strpos(fact, ':') + 1), '', sum::integer from (
                    select fact, sum(times) from (select unnest(facts) as fact, cardinality(states) as times from chosen) as stated
                    where times > 0 group by fact offset 0) as facts
                where not starts_with(fact, 'pair:')
                union all
                select '', '', state, count(*)::integer from chosen c cross join unnest(c.states) as state group by state
            $$;
            """);

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("""
            create or replace function figures_of(records uuid[], today date)
                returns table (aspect text, value text, state text, count integer) language sql stable as $$
                select split_part(fact, ':', 1), substr(fact, strpos(fact, ':') + 1),
                    case when fact = ':' then s.state else '' end, count(*)::integer
                from record_facts f
                cross join lateral (select split_part(edge, ' ', 1) as state from unnest(f.edges) as edge
                    where split_part(edge, ' ', 2)::date <= today
                    group by 1 having sum(split_part(edge, ' ', 3)::integer) > 0) as s
                cross join unnest(array_append(f.facts, ':')) as fact
                where f.record_id = any(records) and not starts_with(fact, 'pair:')
                group by 1, 2, 3
            $$;
            """);
}
