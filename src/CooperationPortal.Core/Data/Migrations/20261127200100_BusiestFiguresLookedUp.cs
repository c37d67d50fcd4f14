using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>
/// Looks up the figures of the noted places and institutions one by one: joined with all, they took 1.5 s of a million agreements once
/// PostgreSQL had settled on one plan for every kind, docs/decisions/0052.
/// </summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261127200100_BusiestFiguresLookedUp")]
public sealed class BusiestFiguresLookedUp : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("""
            create or replace function busiest_figures_of(of_kind text, of_aspect text, today date)
                returns table (value text, count integer) language plpgsql stable as $$
            declare
                noted text[] := array(select b.value from busiest_figures b where b.kind = of_kind and b.aspect = of_aspect);
                newest bigint := (select max(b.found_at) from busiest_figures b);
            begin
                if cardinality(noted) < 100 then
                    return query select c.value::text, sum(c.count)::integer from figure_changes c
                        where c.kind = of_kind and c.aspect = of_aspect and c.day <= today
                        group by c.value having sum(c.count) > 0 order by 2 desc, 1 limit 300;
                else
                    return query select known.value, own.count from (
                            select unnest(noted) as value
                            union
                            select n.value from figure_changes n
                            where n.id > newest and n.kind = of_kind and n.aspect = of_aspect
                        ) as known
                        cross join lateral (
                            select sum(c.count)::integer as count from figure_changes c
                            where c.aspect = of_aspect and c.value = known.value and c.kind = of_kind and c.day <= today) as own
                        where own.count > 0 order by 2 desc, 1 limit 100;
                end if;
            end $$;
            """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(BusiestFigures.Reading.Replace(
        "create function", "create or replace function", StringComparison.Ordinal));
}
