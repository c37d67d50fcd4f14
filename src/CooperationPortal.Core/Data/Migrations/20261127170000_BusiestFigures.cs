using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>
/// Notes with every fold which places and institutions have most records, so that a whole list finds its choices without adding up
/// the figures of all: docs/decisions/0050.
/// </summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261127170000_BusiestFigures")]
public sealed class BusiestFigures : Migration
{
    private const string Noting = """
        -- Up to which change of a figure they were found: what changed since may be among them by now.
        create table busiest_figures (
            kind text not null, aspect text not null, value text not null, found_at bigint not null,
            primary key (kind, aspect, value));

        create function find_busiest_figures(today date) returns void language plpgsql as $$
        declare
            newest bigint := (select coalesce(max(id), 0) from figure_changes);
        begin
            if not pg_try_advisory_xact_lock(hashtextextended('find_busiest_figures', 0)) then
                return;
            end if;
            delete from busiest_figures;
            insert into busiest_figures (kind, aspect, value, found_at)
                select kind, aspect, value, newest from (
                    select c.kind, c.aspect, c.value,
                        row_number() over (partition by c.kind, c.aspect order by sum(c.count) desc, c.value) as place
                    from figure_changes c
                    left join (select id::text as value from regions where level = 'Country') as country
                        on country.value = c.value
                    where c.aspect in ('region', 'institution') and c.day <= today and country.value is null
                    group by c.kind, c.aspect, c.value having sum(c.count) > 0) as ranked
                where place <= 100;
        end $$;

        alter function fold_figures rename to fold_counts;
        create function fold_figures(today date) returns void language plpgsql as $$
        begin
            perform fold_counts(today);
            perform find_busiest_figures(today);
        end $$;
        """;

    // Where fewer are noted than would be, all that there are are added up.
    internal const string Reading = """
        create function busiest_figures_of(of_kind text, of_aspect text, today date)
            returns table (value text, count integer) language plpgsql stable as $$
        begin
            if (select count(*) from busiest_figures b where b.kind = of_kind and b.aspect = of_aspect) < 100 then
                return query select c.value::text, sum(c.count)::integer from figure_changes c
                    where c.kind = of_kind and c.aspect = of_aspect and c.day <= today
                    group by c.value having sum(c.count) > 0 order by 2 desc, 1 limit 300;
            else
                return query select c.value::text, sum(c.count)::integer from figure_changes c
                    join (
                        select b.value from busiest_figures b where b.kind = of_kind and b.aspect = of_aspect
                        union
                        select n.value from figure_changes n
                        where n.id > (select max(b.found_at) from busiest_figures b) and n.kind = of_kind and n.aspect = of_aspect
                    ) as known on known.value = c.value
                    where c.kind = of_kind and c.aspect = of_aspect and c.day <= today
                    group by c.value having sum(c.count) > 0 order by 2 desc, 1 limit 100;
            end if;
        end $$;
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Noting);
        migrationBuilder.Sql(Reading);
        migrationBuilder.Sql("select find_busiest_figures(current_date)");
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("""
            drop function busiest_figures_of;
            drop function fold_figures;
            alter function fold_counts rename to fold_figures;
            drop function find_busiest_figures;
            drop table busiest_figures;
            """);
}
