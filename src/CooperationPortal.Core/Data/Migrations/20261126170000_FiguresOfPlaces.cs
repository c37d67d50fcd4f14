using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>
/// Counts records by the places that they touch and by the pairs of places that face each other in them, so that neither is
/// counted while a reader waits: docs/decisions/0021.
/// </summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261126170000_FiguresOfPlaces")]
public sealed class FiguresOfPlaces : Migration
{
    private const string Tables = """
        create table pair_counts (a uuid, b uuid, records integer not null, primary key (a, b));
        create table pair_changes (a uuid not null, b uuid not null, count integer not null);
        create index ix_pair_changes_a_b on pair_changes (a, b);

        create view partnership_counts as
        select a, b, records from pair_counts c
        where not exists (select from pair_changes n where (n.a, n.b) = (c.a, c.b))
        union all
        select n.a, n.b, (coalesce(c.records, 0) + sum(n.count))::integer
        from pair_changes n left join pair_counts c on (c.a, c.b) = (n.a, n.b)
        group by n.a, n.b, c.records having coalesce(c.records, 0) + sum(n.count) > 0;
        """;

    internal const string Facts = """
        create function parties_of(record uuid) returns table (region_id uuid, institution_id uuid, is_place boolean)
            language sql stable as $$
            select region_id, institution_id, institution_id is null and description is null
            from agreement_parties where agreement_id = record and role <> 'Witness'
            union all
            select s.region_id, s.institution_id, s.institution_id is null and s.description is null
            from visits v join delegation_senders s on s.delegation_id = v.delegation_id where v.id = record
            union all
            select region_id, institution_id, institution_id is null and description is null
            from visit_host_parties where visit_id = record
            union all
            select region_id, institution_id, institution_id is null and description is null
            from meeting_parties where meeting_id = record
            union all
            select region_id, institution_id, institution_id is null and description is null
            from commitment_parties where commitment_id = record
            union all
            select region_id, institution_id, institution_id is null and description is null
            from activity_parties where activity_id = record
        $$;

        -- A place that is itself a party stands for itself; an institution stands for the region in which it lies.
        create function pair_facts(record uuid) returns text[] language sql stable as $$
            with sides as (
                select distinct r.country_iso2 as country,
                    case when p.is_place or cardinality(r.ancestor_ids) < 2 then r.id else r.ancestor_ids[2] end as place
                from parties_of(record) p left join institutions i on i.id = p.institution_id
                join regions r on r.id = coalesce(i.region_id, p.region_id)
                where r.country_iso2 is not null)
            select array(select 'pair:' || x.place || ':' || y.place
                from sides x join sides y on x.place < y.place and x.country <> y.country)
        $$;

        create function place_facts(record uuid, kind text) returns text[] language sql stable as $$
            select case kind
                when 'Agreement' then (select array(select 'region:' || unnest(region_ids)) || array(
                    select distinct 'level:' || case when p.institution_id is not null or p.description is not null then 'Institution'
                        when r.level = 'Adm1' or r.level = 'Adm2' or r.level = 'MacroRegion' then 'Region' else r.level end
                    from agreement_parties p left join regions r on r.id = p.region_id where p.agreement_id = record)
                    from agreements where id = record)
                when 'Visit' then (select array(select 'region:' || unnest(region_ids)) || ('kind:' || v.kind) from visits v where id = record)
                when 'Meeting' then (select array(select 'region:' || unnest(region_ids)) from meetings where id = record)
                when 'Commitment' then (select array(select 'region:' || unnest(region_ids)) from commitments where id = record)
                else (select array(select 'region:' || unnest(region_ids)) from activities where id = record) end
        $$;

        create or replace view published_facts as
        select f.record_id, f.kind, f.facts || place_facts(f.record_id, f.kind) || pair_facts(f.record_id) as facts, f.edges from (
            select * from agreement_facts union all select * from visit_facts union all select * from meeting_facts
            union all select * from commitment_facts union all select * from activity_facts) as f;
        """;

    internal const string Marks = """
        -- Pairs have counters of their own: there are very many, and lists begin with the busiest.
        create or replace function figure_marks(facts text[], edges text[])
            returns table (aspect text, value text, state text, day date, count integer) language sql stable as $$
            select split_part(fact, ':', 1), substr(fact, strpos(fact, ':') + 1),
                split_part(edge, ' ', 1), split_part(edge, ' ', 2)::date, split_part(edge, ' ', 3)::integer
            from unnest(array_append(facts, ':')) as fact cross join unnest(edges) as edge
            where not starts_with(fact, 'pair:')
        $$;
        """;

    private const string Counting = """
        create function pairs_in(facts text[]) returns table (a uuid, b uuid) language sql stable as $$
            select split_part(fact, ':', 2)::uuid, split_part(fact, ':', 3)::uuid
            from unnest(facts) as fact where starts_with(fact, 'pair:')
        $$;

        create function count_pairs() returns trigger language plpgsql as $$
        begin
            insert into pair_changes (a, b, count)
                select a, b, sum(turn) from (
                    select a, b, 1 as turn from pairs_in(new.facts) union all select a, b, -1 from pairs_in(old.facts)) as turns
                group by a, b having sum(turn) <> 0;
            return null;
        end $$;

        create trigger record_facts_pairs after insert or update or delete on record_facts
            for each row when (coalesce(current_setting('portal.figures', true), '') <> 'later') execute function count_pairs();

        -- Where a body lies says which regions face each other.
        create function recount_moved() returns trigger language plpgsql as $$
        begin
            perform recount_figures(id) from (
                select id from agreements where institution_ids @> array[new.id]
                union all select id from visits where institution_ids @> array[new.id]
                union all select id from meetings where institution_ids @> array[new.id]
                union all select id from commitments where institution_ids @> array[new.id]
                union all select id from activities where institution_ids @> array[new.id]) as records;
            return null;
        end $$;

        create constraint trigger institutions_figures after update of region_id on institutions
            deferrable initially deferred for each row when (old.region_id is distinct from new.region_id)
            execute function recount_moved();
        """;

    private const string Keeping = """
        create or replace function rebuild_figures(today date) returns void language plpgsql as $$
        declare
            before text := coalesce(current_setting('portal.figures', true), '');
        begin
            -- Writers wait; readers see the old figures until the new ones are all there.
            lock table record_facts in share row exclusive mode;
            perform set_config('portal.figures', 'later', true);
            delete from record_facts;
            delete from figure_changes;
            delete from pair_counts;
            delete from pair_changes;
            insert into record_facts select * from published_facts;
            insert into figure_changes (kind, aspect, value, state, day, count)
                select kind, aspect, value, state, case when day > today then day else '-infinity' end, sum(count)
                from record_facts cross join figure_marks(facts, edges)
                group by 1, 2, 3, 4, 5 having sum(count) <> 0;
            insert into pair_counts select a, b, count(*) from record_facts cross join pairs_in(facts) group by a, b;
            perform set_config('portal.figures', before, true);
        end $$;

        alter function fold_figures rename to fold_record_figures;
        """;

    internal const string Folding = """
        create or replace function fold_figures(today date) returns void language plpgsql as $$
        begin
            perform fold_record_figures(today);
            if not pg_try_advisory_xact_lock(hashtextextended('fold_pairs', 0)) then
                return;
            end if;
            with gone as (delete from pair_changes returning a, b, count)
            insert into pair_counts select a, b, sum(count) from gone group by a, b having sum(count) <> 0
                on conflict (a, b) do update set records = pair_counts.records + excluded.records;
            delete from pair_counts where records <= 0;
        end $$;
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Tables);
        migrationBuilder.Sql(Facts);
        migrationBuilder.Sql(Marks);
        migrationBuilder.Sql(Counting);
        migrationBuilder.Sql(Keeping);
        migrationBuilder.Sql(Folding);
        migrationBuilder.Sql("select rebuild_figures(current_date)");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""
            drop trigger institutions_figures on institutions;
            drop trigger record_facts_pairs on record_facts;
            drop function recount_moved, count_pairs, pairs_in, fold_figures, fold_record_figures, rebuild_figures;
            drop view partnership_counts;
            drop table pair_changes;
            drop table pair_counts;
            """);
        migrationBuilder.Sql(FigureFacts.Published);
        migrationBuilder.Sql("drop function pair_facts, place_facts, parties_of");
        migrationBuilder.Sql(FigureCounting.Marks);
        migrationBuilder.Sql(FigureCounting.Keeping);
        migrationBuilder.Sql("select rebuild_figures(current_date)");
    }
}
