using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>Counts with every fold how many partnerships there are, and how many each place has: docs/decisions/0045.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261127140000_PartnersOfPlaces")]
public sealed class PartnersOfPlaces : Migration
{
    // The place of all partnerships is none: a uuid of zeros.
    private const string Counting = """
        create table partner_counts (place uuid primary key, pairs integer not null);
        create index ix_pair_counts_b on pair_counts (b);

        -- All above them too: being of two countries, they have none in common.
        create function places_of_pair(a uuid, b uuid) returns table (place uuid) language sql stable as $$
            select '00000000-0000-0000-0000-000000000000'::uuid
            union all
            select unnest(id || ancestor_ids) from regions where id in (a, b)
        $$;

        create function count_partners() returns trigger language plpgsql as $$
        begin
            insert into partner_counts (place, pairs)
                select p.place, case when tg_op = 'INSERT' then count(*) else -count(*) end
                from moved m cross join places_of_pair(m.a, m.b) p group by p.place
                on conflict (place) do update set pairs = partner_counts.pairs + excluded.pairs;
            if tg_op = 'DELETE' then
                delete from partner_counts where pairs <= 0;
            end if;
            return null;
        end $$;

        create trigger pair_counts_come after insert on pair_counts
            referencing new table as moved for each statement execute function count_partners();
        create trigger pair_counts_go after delete on pair_counts
            referencing old table as moved for each statement execute function count_partners();

        create function recount_partners() returns trigger language plpgsql as $$
        begin
            if exists (select from old_places o join new_places n using (id) where n.ancestor_ids <> o.ancestor_ids) then
                delete from partner_counts;
                insert into partner_counts (place, pairs)
                    select p.place, count(*) from pair_counts c cross join places_of_pair(c.a, c.b) p group by p.place;
            end if;
            return null;
        end $$;

        create trigger regions_partners after update on regions
            referencing old table as old_places new table as new_places for each statement execute function recount_partners();

        insert into partner_counts (place, pairs)
            select p.place, count(*) from pair_counts c cross join places_of_pair(c.a, c.b) p group by p.place;
        """;

    private const string Reading = """
        -- Pairs that came or went since the last fold.
        create view partner_figures as
        select place, sum(pairs)::integer as pairs from (
            select place, pairs from partner_counts
            union all
            select p.place, n.turn from (
                select n.a, n.b, (coalesce(c.records, 0) + sum(n.count) > 0)::integer - (c.records is not null)::integer as turn
                from pair_changes n left join pair_counts c on (c.a, c.b) = (n.a, n.b)
                group by n.a, n.b, c.records) as n
            cross join places_of_pair(n.a, n.b) p
            where n.turn <> 0) as turns
        group by place having sum(pairs) > 0;
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Counting);
        migrationBuilder.Sql(Reading);
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("""
            drop view partner_figures;
            drop trigger regions_partners on regions;
            drop function recount_partners;
            drop trigger pair_counts_come on pair_counts;
            drop trigger pair_counts_go on pair_counts;
            drop function count_partners;
            drop function places_of_pair;
            drop index ix_pair_counts_b;
            drop table partner_counts;
            """);
}
