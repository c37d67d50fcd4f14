using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>Counts very many records anew in less time, and the same figures: docs/decisions/0080.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261129120000_FiguresInBulk")]
public sealed class FiguresInBulk : Migration
{
    private const string Rebuilders = "rebuild_record_figures(date), rebuild_between(date), rebuild_subjects(), rebuild_pair_facts(date), rebuild_words()";

    // Of one record they are found by its key, and of all at once.
    private const string Pairs = """
        create view record_pairs as
        select x.record_id, array_agg('pair:' || x.place || ':' || y.place) as facts
        from sides x join sides y on y.record_id = x.record_id
        where x.place < y.place and x.country <> y.country
        group by x.record_id;
        """;

    // As figure_marks reads them, but the edges of a record are taken apart once, and each fact once what many records say alike.
    private const string Alike = """
        select kind, split_part(fact, ':', 1), substr(fact, strpos(fact, ':') + 1), state, day, sum(count) from (
            select f.kind, fact, e.state, e.day, e.count
            from record_facts f
            cross join lateral (
                select split_part(edge, ' ', 1) as state,
                    case when split_part(edge, ' ', 2)::date > today then split_part(edge, ' ', 2)::date else '-infinity' end as day,
                    sum(split_part(edge, ' ', 3)::integer) as count
                from unnest(f.edges) as edge group by 1, 2) as e
            cross join unnest(array_append(f.facts, ':')) as fact
            where not starts_with(fact, 'institution:') and not starts_with(fact, 'pair:')
            union all
            select f.kind, fact, '', '-infinity', 1
            from record_facts f cross join unnest(f.facts) as fact where starts_with(fact, 'institution:')) as marks
        group by kind, fact, state, day having sum(count) <> 0
        """;

    private const string OneByOne = """
        select kind, aspect, value, state, case when day > today then day else '-infinity' end, sum(count)
        from record_facts cross join figure_marks(facts, edges)
        group by 1, 2, 3, 4, 5 having sum(count) <> 0
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Pairs);
        migrationBuilder.Sql(FactsWith("p.facts", "left join record_pairs p on p.record_id = f.record_id"));
        migrationBuilder.Sql(RebuilderOf(Alike));

        // The small functions that tell a record's facts would be planned anew for each record, which takes longer than to run them.
        foreach (var rebuilder in Rebuilders.Split(", "))
        {
            migrationBuilder.Sql($"alter function {rebuilder} set plan_cache_mode = force_generic_plan");
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var rebuilder in Rebuilders.Split(", "))
        {
            migrationBuilder.Sql($"alter function {rebuilder} reset plan_cache_mode");
        }

        migrationBuilder.Sql(RebuilderOf(OneByOne));
        migrationBuilder.Sql(FactsWith(
            """
            array(
                select 'pair:' || x.place || ':' || y.place from sides x join sides y on y.record_id = x.record_id
                where x.record_id = f.record_id and x.place < y.place and x.country <> y.country)
            """,
            ""));
        migrationBuilder.Sql("drop view record_pairs");
    }

    private static string RebuilderOf(string figures) => $"""
        create or replace function rebuild_record_figures(today date) returns void language plpgsql as $$
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
                {figures};
            insert into pair_counts select a, b, count(*) from record_facts cross join pairs_in(facts) group by a, b;
            perform set_config('portal.figures', before, true);
        end $$;
        """;

    private static string FactsWith(string pairs, string join) => $"""
        create or replace view facts_but_conditions as
        select f.record_id, f.kind, f.facts || {pairs}
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
            from activity_facts f join activities x on x.id = f.record_id) as f
        {join};
        """;
}
