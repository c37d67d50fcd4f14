using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>Counts what the two places of a partnership have between them with every write: docs/decisions/0024.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261126190000_FiguresBetweenPlaces")]
public sealed class FiguresBetweenPlaces : Migration
{
    private const string Tables = """
        create table between_counts (
            a uuid not null, b uuid not null, kind text not null, state text not null, day date not null, count integer not null);
        create index ix_between_counts_a_b on between_counts (a, b);
        create table between_changes (like between_counts);
        create index ix_between_changes_a_b on between_changes (a, b);
        create index ix_pair_counts_records on pair_counts (records desc, a, b);
        """;

    private const string Marks = """
        create function places_in(facts text[]) returns table (id uuid, country text) language sql stable as $$
            select r.id, r.country_iso2 from unnest(facts) as fact
            join regions r on r.id = case when starts_with(fact, 'region:') then substr(fact, 8)::uuid end
            where r.country_iso2 is not null and starts_with(fact, 'region:')
        $$;

        -- Only agreements are told apart by their states.
        create function told_apart(kind text, edges text[]) returns text[] language sql immutable as $$
            select case when kind = 'Agreement' then edges else array[' -infinity 1'] end
        $$;

        create function between_marks(kind text, facts text[], edges text[])
            returns table (a uuid, b uuid, state text, day date, count integer) language sql stable as $$
            select x.id, y.id, split_part(edge, ' ', 1), split_part(edge, ' ', 2)::date, split_part(edge, ' ', 3)::integer
            from places_in(facts) x join places_in(facts) y on x.id < y.id and x.country <> y.country
            cross join unnest(told_apart(kind, edges)) as edge
        $$;

        create function count_between() returns trigger language plpgsql as $$
        begin
            insert into between_changes (a, b, kind, state, day, count)
                select a, b, coalesce(new.kind, old.kind), state, day, sum(count) from (
                    select * from between_marks(new.kind, new.facts, new.edges)
                    union all
                    select a, b, state, day, -count from between_marks(old.kind, old.facts, old.edges)) as marks
                group by a, b, state, day having sum(count) <> 0;
            return null;
        end $$;

        create trigger record_facts_between after insert or update or delete on record_facts
            for each row when (coalesce(current_setting('portal.figures', true), '') <> 'later') execute function count_between();
        """;

    private const string Reading = """
        -- What is no partnership yet is counted where it stands.
        create function between_figures(places_a uuid[], places_b uuid[], today date)
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
        """;

    private const string Keeping = """
        -- One statement, so that what it counts and the changes that it drops are of one moment.
        create or replace function fold_figures(today date) returns void language plpgsql as $$
        begin
            perform fold_record_figures(today);
            if not pg_try_advisory_xact_lock(hashtextextended('fold_pairs', 0)) then
                return;
            end if;
            with turns as (delete from pair_changes returning a, b, count),
            pairs as (select a, b, sum(count)::integer as count from turns group by a, b having sum(count) <> 0),
            fresh as (select a, b from pairs p where not exists (select from pair_counts k where (k.a, k.b) = (p.a, p.b))),
            kept as (
                insert into pair_counts select a, b, count from pairs
                on conflict (a, b) do update set records = pair_counts.records + excluded.records),
            gone as (delete from between_changes returning *),
            moved as (select distinct g.a, g.b from gone g join pair_counts k on (k.a, k.b) = (g.a, g.b)),
            folded as (
                delete from between_counts c using moved m where (c.a, c.b) = (m.a, m.b) returning c.*)
            insert into between_counts (a, b, kind, state, day, count)
                select a, b, kind, state, case when day > today then day else '-infinity' end, sum(count) from (
                    select * from folded
                    union all
                    select g.* from gone g join moved m on (m.a, m.b) = (g.a, g.b)
                    union all
                    select n.a, n.b, f.kind, m.state, m.day, m.count from fresh n
                    join record_facts f on f.facts @> array['region:' || n.a, 'region:' || n.b]
                    cross join between_marks(f.kind, f.facts, f.edges) m where (m.a, m.b) = (n.a, n.b)) as marks
                group by 1, 2, 3, 4, 5 having sum(count) <> 0;
            with dropped as (delete from pair_counts where records <= 0 returning a, b)
            delete from between_counts c using dropped d where (c.a, c.b) = (d.a, d.b);
        end $$;

        create function rebuild_between(today date) returns void language sql set work_mem = '256MB' as $$
            delete from between_counts;
            delete from between_changes;
            with touched as materialized (
                select f.record_id, p.id, p.country from record_facts f cross join places_in(f.facts) p),
            pairs as materialized (
                select x.record_id, x.id as a, y.id as b from touched x
                join touched y on y.record_id = x.record_id and x.id < y.id and x.country <> y.country),
            marks as (
                select p.a, p.b, f.kind, split_part(edge, ' ', 1) as state, split_part(edge, ' ', 2)::date as day,
                    split_part(edge, ' ', 3)::integer as count
                from pairs p join pair_counts k on (k.a, k.b) = (p.a, p.b) join record_facts f using (record_id) cross join unnest(told_apart(f.kind, f.edges)) as edge)
            insert into between_counts (a, b, kind, state, day, count)
                select a, b, kind, state, case when day > today then day else '-infinity' end, sum(count)
                from marks group by 1, 2, 3, 4, 5 having sum(count) <> 0;
        $$;

        alter function rebuild_figures rename to rebuild_record_figures;

        create function rebuild_figures(today date) returns void language sql as $$
            select rebuild_record_figures(today);
            select rebuild_between(today);
        $$;

        select rebuild_between(current_date);
        analyze between_counts;
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Tables);
        migrationBuilder.Sql(Marks);
        migrationBuilder.Sql(Reading);
        migrationBuilder.Sql(Keeping);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""
            drop trigger record_facts_between on record_facts;
            drop function rebuild_figures;
            alter function rebuild_record_figures rename to rebuild_figures;
            """);
        migrationBuilder.Sql(FiguresOfPlaces.Folding);
        migrationBuilder.Sql("""
            drop function rebuild_between, between_figures, count_between, between_marks, told_apart, places_in;
            drop index ix_pair_counts_records;
            drop table between_changes;
            drop table between_counts;
            """);
    }
}
