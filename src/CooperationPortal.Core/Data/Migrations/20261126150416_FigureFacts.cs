using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>Says under what a published record is counted: docs/decisions/0019. The names are those of <c>Aspect</c>.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261126150416_FigureFacts")]
public sealed class FigureFacts : Migration
{
    private const string Words = """
        create function stated_or_marked(is_stated boolean, record uuid, path text) returns text language sql stable as $$
            select case when is_stated then 'Stated' else coalesce(
                (select marker from field_markers where record_id = record and field_path = path), 'Nothing') end
        $$;

        create function date_exactness(edtf text, year_known boolean, earliest date, latest date) returns text
            language sql immutable as $$
            select case when not year_known then 'YearUnknown' when earliest = latest then 'Day'
                when date_trunc('month', earliest) = date_trunc('month', latest) then 'Month' else 'Year' end
            where edtf is not null
        $$;

        create function year_of(day date) returns text language sql immutable as $$
            select case when isfinite(day) then extract(year from day)::text else 'unknown' end
        $$;

        create function country_facts(places uuid[]) returns text[] language sql stable as $$
            select array(select 'country:' || country_iso2 from regions where id = any(places) and level = 'Country')
        $$;

        create function title_facts(title jsonb) returns text[] language sql immutable as $$
            select array(select case when title -> 'texts' ? tag then 'titled:' else 'untitled:' end || tag
                from unnest(array['ru', 'en', 'zh-Hans', 'uz-Latn']) as tag)
        $$;

        create function state_edges(states text[], froms date[], untils date[]) returns text[] language sql immutable as $$
            select coalesce(array_agg(state || ' ' || day || ' ' || turn order by state, day), '{}') from (
                select state, day, sum(turn) as turn from (
                    select s as state, f as day, 1 as turn from unnest(states, froms, untils) as p(s, f, u)
                        where f < coalesce(u, 'infinity')
                    union all
                    select s, u, -1 from unnest(states, froms, untils) as p(s, f, u) where f < u and u < 'infinity') as turns
                group by state, day having sum(turn) <> 0) as edges
        $$;
        """;

    private const string Agreements = """
        create view agreement_facts as
        select a.id as record_id, 'Agreement' as kind, array_remove(array[
                'year:' || year_of(a.sort_date),
                case when listed.basis = 'Inferred' then 'inferred:' || year_of(a.sort_date) end,
                'dated:' || case when listed.basis = 'Inferred' then 'Inferred' else 'Stated' end,
                'type:' || a.type,
                case when a.planned_window_edtf is null then 'window:Nothing' end,
                'signing:' || coalesce(
                    date_exactness(signing.when_edtf, signing.when_year_known, signing.when_earliest, signing.when_latest),
                    stated_or_marked(false, a.id, 'Events')),
                'place:' || stated_or_marked(a.concluded_place is not null, a.id, 'ConcludedPlace'),
                'signatories:' || signed.known,
                'document:' || case when exists (select from documents d where d.agreement_id = a.id and d.visibility = 'Public')
                    then 'Stated' else 'Nothing' end,
                'source:' || case when exists (select from evidence e where e.record_id = a.id and e.source_id is not null)
                    then 'Stated' else 'Nothing' end,
                'term:' || case when a.term <> 'NotStated' then a.term else stated_or_marked(false, a.id, 'Term') end,
                'languages:' || stated_or_marked(cardinality(a.authentic_languages) > 0, a.id, 'AuthenticLanguages'),
                'scope:' || stated_or_marked(cardinality(about.activities) > 0, a.id, 'Scope'),
                'specialties:' || stated_or_marked(cardinality(about.specialties) > 0, a.id, 'Specialties'),
                'word:' || case when exists (select from agreement_confirmations c where c.agreement_id = a.id)
                    then 'Stated' else 'Nothing' end], null)
                || about.activities || about.specialties || country_facts(a.region_ids) || title_facts(a.title) as facts,
            lives.edges
        from agreements a
        left join lateral (select * from agreement_events e where e.agreement_id = a.id and e.kind = 'Signed'
            order by e."order" limit 1) as signing on true
        cross join lateral (select case when signing.id is not null then signing.when_basis
            when a.planned_window_edtf is not null then a.planned_window_basis
            else (select when_basis from agreement_events e where e.agreement_id = a.id and e.when_year_known
                order by e."order" limit 1) end as basis) as listed
        cross join lateral (select case when not coalesce(bool_or(named), false) then 'Nothing' when bool_and(named) then 'Stated'
                else 'Some' end as known
            from (select exists (select from signatures s where s.party_id = p.id
                    and (s.person_id is not null or s.description is not null)) as named
                from agreement_parties p where p.agreement_id = a.id and p.role = 'Signatory') as parties) as signed
        cross join lateral (select
            array(select 'activity:' || activity from scope_items where agreement_id = a.id
                union select 'activity:' || activity from commitments where agreement_id = a.id and deleted_at is null) as activities,
            array(select 'specialty:' || unnest(specialty_codes) from scope_items where agreement_id = a.id
                union select 'specialty:' || unnest(specialty_codes) from statements where agreement_id = a.id
                union select 'specialty:' || unnest(specialty_codes) from commitments
                    where agreement_id = a.id and deleted_at is null) as specialties) as about
        cross join lateral (select state_edges(array_agg(state), array_agg(since), array_agg(until)) as edges from (
            -- Before the first event that is known, a record is a promise at most.
            select 'Promised' as state, '-infinity'::date as since, min("from") as until
            from agreement_state_periods where agreement_id = a.id
            union all
            select case when planned then 'Promised' when state = 'TerminationNotified' then 'InForce'
                    when state in ('Terminated', 'Expired', 'Superseded') then 'Ended' else state end,
                "from", case when planned and late_from is not null
                then least(until, greatest("from", late_from)) else until end
            from (select *, state in ('Announced', 'InPreparation', 'AgreedText') as planned,
                    a.planned_window_latest + 1 as late_from
                from agreement_state_periods where agreement_id = a.id) as periods
            union all
            select 'Overdue', greatest("from", a.planned_window_latest + 1), until
            from agreement_state_periods
            where agreement_id = a.id and state in ('Announced', 'InPreparation', 'AgreedText')
                and a.planned_window_latest is not null) as spans) as lives
        where a.is_public and a.deleted_at is null;
        """;

    private const string Visits = """
        create function places_of(place uuid, body uuid) returns uuid[] language sql stable as $$
            select coalesce((select id || ancestor_ids from regions where id = place), '{}')
                || coalesce((select region_ids from institutions where id = body and deleted_at is null), '{}')
        $$;

        create function way_facts(visit visits) returns text[] language sql stable as $$
            -- As seen from each country that takes part: somebody from there travelled, or somebody there was host.
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
                select country_iso2 || ':' || case when id not in (select place from sent) then 'Incoming'
                    when id in (select place from received) then 'Within' else 'Outgoing' end as way
                from regions where id = any(visit.region_ids) and level = 'Country')
            select array(select 'way:' || way from seen union all
                select 'way:' || way || ':' || case when visit.period_year_known then year_of(visit.sort_date) else 'unknown' end
                from seen)
        $$;

        create view visit_facts as
        select v.id as record_id, 'Visit' as kind, array[
                'year:' || case when v.period_year_known then year_of(v.sort_date) else 'unknown' end,
                'period:' || coalesce(
                    date_exactness(v.period_edtf, v.period_year_known, v.period_earliest, v.period_latest),
                    stated_or_marked(false, v.id, 'Period')),
                'purpose:' || stated_or_marked(v.purpose is not null, v.id, 'Purpose'),
                'members:' || stated_or_marked(exists (select from delegation_members m where m.delegation_id = v.delegation_id
                    and (m.person_id is not null or m.description is not null)), v.id, 'Members'),
                'stops:' || stated_or_marked(exists (select from visit_stops s where s.visit_id = v.id), v.id, 'Stops'),
                'document:' || case when exists (select from documents d where d.visit_id = v.id and d.visibility = 'Public')
                    then 'Stated' else 'Nothing' end,
                'source:' || case when exists (select from evidence e where e.record_id = v.id and e.source_id is not null)
                    then 'Stated' else 'Nothing' end]
                || country_facts(v.region_ids) || way_facts(v) as facts,
            array[v.status || ' -infinity 1'] as edges
        from visits v
        where v.is_public and v.deleted_at is null;
        """;

    private const string Others = """
        create view meeting_facts as
        select m.id as record_id, 'Meeting' as kind,
            array['year:' || case when m.when_year_known then year_of(m.sort_date) else 'unknown' end,
                'visit:' || case when m.visit_id is null then 'Nothing' else 'Stated' end]
                || country_facts(m.region_ids) as facts,
            array['Held -infinity 1'] as edges
        from meetings m
        where m.is_public and m.deleted_at is null;

        create view commitment_facts as
        select c.id as record_id, 'Commitment' as kind, array[
                'year:' || year_of(c.sort_date),
                'activity:' || c.activity,
                'due:' || coalesce(
                    date_exactness(c.due_edtf, c.due_year_known, c.due_earliest, c.due_latest),
                    stated_or_marked(false, coalesce(c.agreement_id, c.visit_id, c.meeting_id), 'Commitments')),
                'owes:' || case when exists (select from commitment_parties p where p.commitment_id = c.id and p.owes)
                    then 'Stated' else 'Nothing' end,
                'quantity:' || case when c.quantity_planned is not null then 'Stated' else 'Nothing' end]
                || country_facts(c.region_ids) as facts,
            case when c.status in ('Planned', 'InProgress') then state_edges(
                    array['Open', 'Overdue'], array['-infinity', coalesce(c.due_latest + 1, 'infinity')]::date[],
                    array[c.due_latest + 1, null])
                else array[c.status || ' -infinity 1'] end as edges
        from commitments c
        where c.is_public and c.deleted_at is null and (
            exists (select from agreements a where a.id = c.agreement_id and a.is_public and a.deleted_at is null)
            or exists (select from visits v where v.id = c.visit_id and v.is_public and v.deleted_at is null)
            or exists (select from meetings m where m.id = c.meeting_id and m.is_public and m.deleted_at is null));

        create view activity_facts as
        select x.id as record_id, 'Activity' as kind,
            array['type:' || x.type] || country_facts(x.region_ids) as facts, array[x.status || ' -infinity 1'] as edges
        from activities x
        where x.is_public and x.deleted_at is null
            and not exists (select from agreements a where a.id = x.agreement_id and not (a.is_public and a.deleted_at is null))
            and (not exists (select from commitments c where c.id = x.commitment_id)
                or exists (select from commitment_facts c where c.record_id = x.commitment_id));
        """;

    internal const string Published = """
        create or replace view published_facts as
        select * from agreement_facts union all select * from visit_facts union all select * from meeting_facts
        union all select * from commitment_facts union all select * from activity_facts;
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Words);
        migrationBuilder.Sql(Agreements);
        migrationBuilder.Sql(Visits);
        migrationBuilder.Sql(Others);
        migrationBuilder.Sql(Published);
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("""
            drop view published_facts, activity_facts, commitment_facts, meeting_facts, visit_facts, agreement_facts;
            drop function way_facts, places_of, state_edges, title_facts, country_facts, year_of, date_exactness,
                stated_or_marked;
            """);
}
