using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>Counts visits by the way that each of their places sees them, which was kept for countries alone: docs/decisions/0060.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261127220000_WaysOfPlaces")]
public sealed class WaysOfPlaces : Migration
{
    private static readonly string OfPlaces = Ways("case when level = 'Country' then country_iso2 else id::text end", "");
    private static readonly string OfCountries = Ways("country_iso2", "and level = 'Country'");

    /// <summary>Nobody chooses among the ways of a list: they are asked for one by one.</summary>
    private const string Chosen = """
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
            where not starts_with(fact, 'pair:') and not starts_with(fact, 'way:')
            union all
            select '', '', state, count(*)::integer from chosen c cross join unnest(c.states) as state group by state
        $$;
        """;

    /// <summary>What is added, and no record counted anew: of a quarter of a million visits that would take minutes.</summary>
    private const string Counted = """
        select set_config('portal.figures', 'later', true);
        update record_facts f set facts = f.facts || array(select unnest(way_facts(v)) except select unnest(f.facts))
            from visits v where v.id = f.record_id;
        insert into figure_changes (kind, aspect, value, state, day, count)
            select f.kind, 'way', substr(fact, 5), v.status, '-infinity', count(*)
            from record_facts f join visits v on v.id = f.record_id cross join unnest(f.facts) as fact
            where starts_with(fact, 'way:') and length(split_part(fact, ':', 2)) > 2
            group by 1, 2, 3, 4;
        select set_config('portal.figures', '', true);
        """;

    private const string Uncounted = """
        select set_config('portal.figures', 'later', true);
        update record_facts f set facts = array(
                select fact from unnest(f.facts) as fact
                where not starts_with(fact, 'way:') or length(split_part(fact, ':', 2)) = 2)
            from visits v where v.id = f.record_id;
        delete from figure_changes where aspect = 'way' and length(split_part(value, ':', 1)) > 2;
        select set_config('portal.figures', '', true);
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(OfPlaces);
        migrationBuilder.Sql(Chosen);
        migrationBuilder.Sql(Counted);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(OfCountries);
        migrationBuilder.Sql(Uncounted);
    }

    /// <param name="name">What a place is called in its ways.</param>
    /// <param name="condition">Which places have them.</param>
    private static string Ways(string name, string condition) => $"""
        create or replace function way_facts(visit visits) returns text[] language sql stable as $$
            -- As seen from each of them that takes part: somebody from there travelled, or somebody there was host.
            with sent as (
                select unnest(places_of(region_id, institution_id)) as place from (
                    select region_id, institution_id from delegation_senders where delegation_id = visit.delegation_id
                    union all
                    select region_id, institution_id from delegation_members where delegation_id = visit.delegation_id) as who),
            received as (
                select unnest(places_of(region_id, institution_id)) as place from (
                    select region_id, institution_id from visit_host_parties where visit_id = visit.id
                    union all
                    select region_id, institution_id from visit_stops where visit_id = visit.id) as who),
            seen as (
                select level = 'Country' as is_country, {name} || ':' || case when id not in (select place from sent) then 'Incoming'
                    when id in (select place from received) then 'Within' else 'Outgoing' end as way
                from regions where id = any(visit.region_ids) {condition})
            select array(select 'way:' || way from seen union all
                select 'way:' || way || ':' || case when visit.period_year_known then year_of(visit.sort_date) else 'unknown' end
                from seen where is_country)
        $$;
        """;
}
