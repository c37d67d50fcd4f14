using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>Counts partnerships by the country of the other side too: docs/decisions/0049.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261127190100_PartnersByCountry")]
public sealed class PartnersByCountry : Migration
{
    private const string Tables = """
        create table partner_countries (place uuid, country character(2), pairs integer not null, primary key (place, country));
        create index ix_partner_countries_country on partner_countries (country);

        -- Each side with all above it, and the country that it faces.
        create function sides_of_pair(a uuid, b uuid) returns table (place uuid, country character(2)) language sql stable as $$
            select unnest(r.id || r.ancestor_ids), o.country_iso2
            from (values (a, b), (b, a)) as side(own, other)
            join regions r on r.id = side.own join regions o on o.id = side.other
        $$;
        """;

    private const string Counting = """
        create or replace function count_partners() returns trigger language plpgsql as $$
        begin
            insert into partner_counts (place, pairs)
                select p.place, case when tg_op = 'INSERT' then count(*) else -count(*) end
                from moved m cross join places_of_pair(m.a, m.b) p group by p.place
                on conflict (place) do update set pairs = partner_counts.pairs + excluded.pairs;
            insert into partner_countries (place, country, pairs)
                select s.place, s.country, case when tg_op = 'INSERT' then count(*) else -count(*) end
                from moved m cross join sides_of_pair(m.a, m.b) s group by s.place, s.country
                on conflict (place, country) do update set pairs = partner_countries.pairs + excluded.pairs;
            if tg_op = 'DELETE' then
                delete from partner_counts where pairs <= 0;
                delete from partner_countries where pairs <= 0;
            end if;
            return null;
        end $$;

        create or replace function recount_partners() returns trigger language plpgsql as $$
        begin
            if exists (select from old_places o join new_places n using (id)
                where (n.ancestor_ids, n.country_iso2) is distinct from (o.ancestor_ids, o.country_iso2)) then
                delete from partner_counts;
                insert into partner_counts (place, pairs)
                    select p.place, count(*) from pair_counts c cross join places_of_pair(c.a, c.b) p group by p.place;
                delete from partner_countries;
                insert into partner_countries (place, country, pairs)
                    select s.place, s.country, count(*) from pair_counts c cross join sides_of_pair(c.a, c.b) s group by s.place, s.country;
            end if;
            return null;
        end $$;

        insert into partner_countries (place, country, pairs)
            select s.place, s.country, count(*) from pair_counts c cross join sides_of_pair(c.a, c.b) s group by s.place, s.country;
        analyze partner_countries;
        """;

    private const string Reading = """
        -- Pairs that came or went since the last fold.
        create view partner_turns as
        select * from (
            select n.a, n.b, (coalesce(c.records, 0) + sum(n.count) > 0)::integer - (c.records is not null)::integer as turn
            from pair_changes n left join pair_counts c on (c.a, c.b) = (n.a, n.b)
            group by n.a, n.b, c.records) as n
        where turn <> 0;

        create view partner_country_figures as
        select place, country, sum(pairs)::integer as pairs from (
            select place, country, pairs from partner_countries
            union all
            select s.place, s.country, n.turn from partner_turns n cross join sides_of_pair(n.a, n.b) s) as turns
        group by place, country having sum(pairs) > 0;
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Tables);
        migrationBuilder.Sql(Counting);
        migrationBuilder.Sql(Reading);
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("""
            drop view partner_country_figures;
            drop view partner_turns;

            create or replace function count_partners() returns trigger language plpgsql as $$
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

            create or replace function recount_partners() returns trigger language plpgsql as $$
            begin
                if exists (select from old_places o join new_places n using (id) where n.ancestor_ids <> o.ancestor_ids) then
                    delete from partner_counts;
                    insert into partner_counts (place, pairs)
                        select p.place, count(*) from pair_counts c cross join places_of_pair(c.a, c.b) p group by p.place;
                end if;
                return null;
            end $$;

            drop function sides_of_pair;
            drop table partner_countries;
            """);
}
