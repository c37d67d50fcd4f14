using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>
/// Counts records by all that lists offer as choices, and tells what any number of records is counted under:
/// docs/decisions/0025. What belongs to a record is looked up in its own row's query, and no longer by a function a record.
/// </summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261126191000_FiguresOfChoices")]
public sealed class FiguresOfChoices : Migration
{
    private const string Sides = """
        create view sides as
        select distinct p.record_id, r.country_iso2 as country,
            -- A place that is itself a party stands for itself; an institution stands for the region in which it lies.
            case when (p.institution_id is null and p.description is null) or cardinality(r.ancestor_ids) < 2
                then r.id else r.ancestor_ids[2] end as place
        from (
            select agreement_id as record_id, region_id, institution_id, description from agreement_parties where role <> 'Witness'
            union all
            select v.id, s.region_id, s.institution_id, s.description
            from visits v join delegation_senders s on s.delegation_id = v.delegation_id
            union all
            select visit_id, region_id, institution_id, description from visit_host_parties
            union all
            select meeting_id, region_id, institution_id, description from meeting_parties
            union all
            select commitment_id, region_id, institution_id, description from commitment_parties
            union all
            select activity_id, region_id, institution_id, description from activity_parties) as p
        left join institutions i on i.id = p.institution_id
        join regions r on r.id = coalesce(i.region_id, p.region_id)
        where r.country_iso2 is not null;
        """;

    private const string Facts = """
        create function touched_facts(region_ids uuid[], institution_ids uuid[]) returns text[] language sql immutable as $$
            select array(select 'region:' || unnest(region_ids)) || array(select 'institution:' || unnest(institution_ids))
        $$;

        create or replace view published_facts as
        select f.record_id, f.kind, f.facts || array(
                select 'pair:' || x.place || ':' || y.place from sides x join sides y on y.record_id = x.record_id
                where x.record_id = f.record_id and x.place < y.place and x.country <> y.country)
            || array(select distinct 'told:' || s.language from evidence e join sources s on s.id = e.source_id
                where e.record_id = f.holder order by 1) as facts,
            f.edges
        from (
            select f.record_id, f.kind, f.record_id as holder, f.edges, f.facts || touched_facts(a.region_ids, a.institution_ids)
                || array(select distinct 'level:' || case when p.institution_id is not null or p.description is not null then 'Institution'
                        when r.level = 'Adm1' or r.level = 'Adm2' or r.level = 'MacroRegion' then 'Region' else r.level end
                    from agreement_parties p left join regions r on r.id = p.region_id where p.agreement_id = a.id) as facts
            from agreement_facts f join agreements a on a.id = f.record_id
            union all
            select f.record_id, f.kind, f.record_id, f.edges, f.facts || touched_facts(v.region_ids, v.institution_ids) || ('kind:' || v.kind)
                || array(select distinct 'activity:' || unnest(s.activities) from statements s where s.visit_id = v.id)
                || array(select 'specialty:' || unnest(s.specialty_codes) from statements s where s.visit_id = v.id
                    union select 'specialty:' || unnest(s.specialty_codes) from visit_stops s where s.visit_id = v.id
                    union select 'specialty:' || unnest(i.specialty_codes) from visit_stops s join shown_items i on i.stop_id = s.id
                        where s.visit_id = v.id)
            from visit_facts f join visits v on v.id = f.record_id
            union all
            select f.record_id, f.kind, f.record_id, f.edges, f.facts || touched_facts(m.region_ids, m.institution_ids)
                || array(select distinct 'activity:' || unnest(s.activities) from statements s where s.meeting_id = m.id)
                || array(select 'specialty:' || unnest(s.specialty_codes) from statements s where s.meeting_id = m.id
                    union select 'specialty:' || unnest(m.specialty_codes))
            from meeting_facts f join meetings m on m.id = f.record_id
            union all
            select f.record_id, f.kind, coalesce(c.agreement_id, c.visit_id, c.meeting_id), f.edges,
                f.facts || touched_facts(c.region_ids, c.institution_ids) || array(select 'specialty:' || unnest(c.specialty_codes))
            from commitment_facts f join commitments c on c.id = f.record_id
            union all
            select f.record_id, f.kind, f.record_id, f.edges, f.facts || touched_facts(x.region_ids, x.institution_ids)
                || array(select 'specialty:' || unnest(x.specialty_codes))
                || array(select distinct 'year:' || case when y = 0 then 'unknown' else y::text end
                    from unnest(array[x.planned_year, x.held_year]) as y where y is not null)
                || array_remove(array['planned:' || coalesce(nullif(x.planned_year::text, '0'), case x.planned_year when 0 then 'unknown' end),
                    'held:' || coalesce(nullif(x.held_year::text, '0'), case x.held_year when 0 then 'unknown' end)], null)
            from activity_facts f join activities x on x.id = f.record_id) as f;

        drop function pair_facts, place_facts, parties_of;
        """;

    private const string Counting = """
        -- Institutions are many and never told apart by states.
        create or replace function figure_marks(facts text[], edges text[])
            returns table (aspect text, value text, state text, day date, count integer) language sql stable as $$
            select split_part(fact, ':', 1), substr(fact, strpos(fact, ':') + 1),
                split_part(edge, ' ', 1), split_part(edge, ' ', 2)::date, split_part(edge, ' ', 3)::integer
            from unnest(array_append(facts, ':')) as fact
            cross join unnest(case when starts_with(fact, 'institution:') then array[' -infinity 1'] else edges end) as edge
            where not starts_with(fact, 'pair:')
        $$;

        create function figures_of(records uuid[], today date)
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

        create function told_in(facts text[]) returns text[] language sql immutable as $$
            select array(select fact from unnest(facts) as fact where starts_with(fact, 'told:'))
        $$;

        -- A promise is told in the languages of the record that holds it.
        create function recount_told() returns trigger language plpgsql as $$
        begin
            if new.kind in ('Agreement', 'Visit', 'Meeting') and told_in(old.facts) <> told_in(new.facts) then
                perform recount_figures(id) from (
                    select id from commitments where agreement_id = new.record_id
                    union select id from commitments where visit_id = new.record_id
                    union select id from commitments where meeting_id = new.record_id) as promises;
            end if;
            return null;
        end $$;

        create trigger record_facts_told after update on record_facts
            for each row when (coalesce(current_setting('portal.figures', true), '') <> 'later') execute function recount_told();

        create function recount_source() returns trigger language plpgsql as $$
        begin
            perform recount_figures(record_id) from (select distinct record_id from evidence where source_id = new.id) as records;
            return null;
        end $$;

        create constraint trigger sources_figures after update of language on sources
            deferrable initially deferred for each row when (old.language is distinct from new.language)
            execute function recount_source();

        select rebuild_figures(current_date);
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Sides);
        migrationBuilder.Sql(Facts);
        migrationBuilder.Sql(Counting);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""
            drop trigger sources_figures on sources;
            drop trigger record_facts_told on record_facts;
            drop function recount_source, recount_told, told_in, figures_of;
            """);
        migrationBuilder.Sql(FiguresOfPlaces.Facts);
        migrationBuilder.Sql(FiguresOfPlaces.Marks);
        migrationBuilder.Sql("""
            drop function touched_facts;
            drop view sides;
            select rebuild_figures(current_date);
            """);
    }
}
