using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>
/// Keeps with every write what the records in which two places face each other tell of them, so that lists of partnerships can be
/// narrowed by it, and of how many pairs each is told: docs/decisions/0078.
/// </summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261129080000_FactsOfPairs")]
public sealed class FactsOfPairs : Migration
{
    private const string Tables = """
        create table pair_fact_counts (
            fact text collate "C" not null, a uuid not null, b uuid not null, records integer not null, primary key (fact, a, b));
        create index ix_pair_fact_counts_pair on pair_fact_counts (a, b);
        create index ix_pair_fact_counts_none on pair_fact_counts (fact) where records <= 0;

        -- What comes to be with a day, as the end of a term, waits for it here.
        create table pair_fact_days (
            fact text collate "C" not null, a uuid not null, b uuid not null, day date not null, count integer not null,
            primary key (fact, a, b, day));
        create index ix_pair_fact_days_day on pair_fact_days (day);

        create table pair_fact_changes (
            fact text collate "C" not null, a uuid not null, b uuid not null, day date not null, count integer not null);
        create index ix_pair_fact_changes_day on pair_fact_changes (day);

        create table pair_fact_totals (fact text collate "C" primary key, pairs integer not null);
        """;

    private const string Marks = """
        -- What a record tells of the pairs that face each other in it: from which day on, and once more or less.
        create function pair_fact_marks(of_kind text, facts text[], edges text[])
            returns table (fact text, a uuid, b uuid, day date, count integer) language sql stable as $$
            with told as (
                select case when starts_with(f, 'type:') and of_kind = 'Activity' then 'activity:' || substr(f, 6)
                        when starts_with(f, 'held:') then 'year:' || substr(f, 6) else f end as fact,
                    '-infinity'::date as day, 1 as count
                from unnest(facts) as f
                where starts_with(f, 'specialty:') or starts_with(f, 'condition:')
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

    private const string Keeping = """
        create function count_pair_facts() returns trigger language plpgsql as $$
        begin
            insert into pair_fact_changes (fact, a, b, day, count)
                select fact, a, b, day, sum(count) from (
                    select * from pair_fact_marks(new.kind, new.facts, new.edges)
                    union all
                    select fact, a, b, day, -count from pair_fact_marks(old.kind, old.facts, old.edges)) as marks
                group by fact, a, b, day having sum(count) <> 0;
            return null;
        end $$;

        create trigger record_facts_pair_facts after insert or update or delete on record_facts
            for each row when (coalesce(current_setting('portal.figures', true), '') <> 'later') execute function count_pair_facts();

        -- Of the pairs that changed since the last fold: 1 where something is told of one that was not before, -1 where it no longer is.
        create function pair_fact_turns(today date) returns table (fact text, a uuid, b uuid, turn integer) language sql stable as $$
            select * from (
                select n.fact, n.a, n.b,
                    (coalesce(c.records, 0) + n.count > 0)::integer - (coalesce(c.records, 0) > 0)::integer as turn
                from (
                    select fact, a, b, sum(count) as count from (
                        select * from pair_fact_changes where day <= today
                        union all
                        select * from pair_fact_days where day <= today) as due
                    group by fact, a, b) as n
                left join pair_fact_counts c on (c.fact, c.a, c.b) = (n.fact, n.a, n.b)) as turns
            where turn <> 0
        $$;

        create function fold_pair_facts(today date) returns void language plpgsql as $$
        begin
            if not pg_try_advisory_xact_lock(hashtextextended('fold_pair_facts', 0)) then
                return;
            end if;
            with gone as (delete from pair_fact_changes returning *),
            due as (delete from pair_fact_days where day <= today returning *),
            waiting as (
                insert into pair_fact_days (fact, a, b, day, count)
                    select fact, a, b, day, sum(count) from gone where day > today group by fact, a, b, day having sum(count) <> 0
                    on conflict (fact, a, b, day) do update set count = pair_fact_days.count + excluded.count),
            moved as (
                select n.*, coalesce(c.records, 0) as records from (
                    select fact, a, b, sum(count)::integer as count
                    from (select * from gone where day <= today union all select * from due) as come
                    group by fact, a, b having sum(count) <> 0) as n
                left join pair_fact_counts c on (c.fact, c.a, c.b) = (n.fact, n.a, n.b)),
            totals as (
                insert into pair_fact_totals (fact, pairs)
                    select fact, sum((records + count > 0)::integer - (records > 0)::integer) as turn from moved group by fact
                    on conflict (fact) do update set pairs = pair_fact_totals.pairs + excluded.pairs)
            insert into pair_fact_counts (fact, a, b, records) select fact, a, b, count from moved
                on conflict (fact, a, b) do update set records = pair_fact_counts.records + excluded.records;
            delete from pair_fact_counts where records <= 0;
            delete from pair_fact_days where count = 0;
            delete from pair_fact_totals where pairs <= 0;
        end $$;

        create function rebuild_pair_facts(today date) returns void language plpgsql as $$
        begin
            lock table record_facts in share row exclusive mode;
            delete from pair_fact_changes;
            delete from pair_fact_days;
            delete from pair_fact_counts;
            delete from pair_fact_totals;
            create temporary table marks on commit drop as
                select m.fact, m.a, m.b, case when m.day > today then m.day else '-infinity' end as day, sum(m.count)::integer as count
                from record_facts f cross join pair_fact_marks(f.kind, f.facts, f.edges) m group by 1, 2, 3, 4 having sum(m.count) <> 0;
            insert into pair_fact_days select * from marks where day > today;
            insert into pair_fact_counts select fact, a, b, count from marks where day <= today;
            insert into pair_fact_totals select fact, count(*) from pair_fact_counts group by fact;
            drop table marks;
        end $$;

        select rebuild_pair_facts(current_date);
        analyze pair_fact_counts, pair_fact_days, pair_fact_totals;
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Tables);
        migrationBuilder.Sql(Marks);
        migrationBuilder.Sql(Keeping);
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("""
            drop trigger record_facts_pair_facts on record_facts;
            drop function rebuild_pair_facts, fold_pair_facts, pair_fact_turns, count_pair_facts, pair_fact_marks;
            drop table pair_fact_totals, pair_fact_changes, pair_fact_days, pair_fact_counts;
            """);
}
