using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>
/// Counts promises also by the kind of the agreement that holds them, by whether a party has spoken on it and whether its holder has a
/// public document; meetings by their documents and sources; and events by the institutions and places of the records that belong to
/// them: docs/decisions/0089.
/// </summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261130120000_FactsOfHolders")]
public sealed class FactsOfHolders : Migration
{
    private const string Facts = """
        create function holder_facts(of_kind text, record uuid) returns text[] language sql stable as $$
            select case of_kind
                when 'Commitment' then (
                    select array_remove(array[
                        (select 'type:' || a.type from agreements a where a.id = c.agreement_id),
                        'word:' || case when exists (select from agreement_confirmations k where k.agreement_id = c.agreement_id)
                            then 'Stated' else 'Nothing' end,
                        'document:' || case when exists (select from documents d where d.visibility = 'Public'
                            and (d.agreement_id = c.agreement_id or d.visit_id = c.visit_id or d.meeting_id = c.meeting_id))
                            then 'Stated' else 'Nothing' end], null)
                    from commitments c where c.id = record)
                when 'Meeting' then array[
                    'document:' || case when exists (select from documents d where d.meeting_id = record and d.visibility = 'Public')
                        then 'Stated' else 'Nothing' end,
                    'source:' || case when exists (select from evidence e where e.record_id = record and e.source_id is not null)
                        then 'Stated' else 'Nothing' end]
                else '{}' end
        $$;

        alter view published_facts rename to facts_but_holders;

        create view published_facts as
        select f.record_id, f.kind, f.facts || holder_facts(f.kind, f.record_id) as facts, f.edges from facts_but_holders f;
        """;

    // What a promise has of its holder; recount_promises was recount_told, which knew of languages alone.
    private const string Keeping = """
        create function held_in(facts text[]) returns text[] language sql immutable as $$
            select array(select fact from unnest(facts) as fact
                where split_part(fact, ':', 1) in ('told', 'type', 'word', 'document'))
        $$;

        alter function recount_told rename to recount_promises;
        alter trigger record_facts_told on record_facts rename to record_facts_promises;
        """;

    /// <summary>What is added, and no record counted anew. What promises say of their holders is no word or paper of a partnership.</summary>
    private const string Counted = """
        select set_config('portal.figures', 'later', true);
        create temporary table added on commit drop as
            select f.record_id, f.kind, f.edges, holder_facts(f.kind, f.record_id) as facts,
                array(select fact from unnest(f.facts) as fact where starts_with(fact, 'pair:')) as pairs
            from record_facts f where f.kind in ('Commitment', 'Meeting');
        update record_facts f set facts = f.facts || a.facts from added a where a.record_id = f.record_id;
        insert into figure_changes (kind, aspect, value, state, day, count)
            select a.kind, m.aspect, m.value, m.state, case when m.day > current_date then m.day else '-infinity' end, sum(m.count)
            from added a cross join figure_marks(a.facts, a.edges) m where m.aspect <> ''
            group by 1, 2, 3, 4, 5 having sum(m.count) <> 0;
        insert into pair_fact_changes (fact, a, b, day, count)
            select m.fact, m.a, m.b, m.day, sum(m.count)
            from added a cross join pair_fact_marks(a.kind, a.facts || a.pairs, '{}') m
            group by 1, 2, 3, 4 having sum(m.count) <> 0;
        drop table added;
        select set_config('portal.figures', '', true);
        """;

    private const string Uncounted = """
        select set_config('portal.figures', 'later', true);
        insert into pair_fact_changes (fact, a, b, day, count)
            select m.fact, m.a, m.b, m.day, -sum(m.count)
            from record_facts f
            cross join pair_fact_marks(f.kind, array(select fact from unnest(f.facts) as fact
                where starts_with(fact, 'pair:') or fact = 'document:Stated'), '{}') m
            where f.kind = 'Meeting' and f.facts @> array['document:Stated'] group by 1, 2, 3, 4;
        update record_facts f set facts = array(
                select fact from unnest(f.facts) as fact where split_part(fact, ':', 1) not in ('type', 'word', 'document', 'source'))
            where f.kind in ('Commitment', 'Meeting');
        delete from figure_changes where kind in ('Commitment', 'Meeting') and aspect in ('type', 'word', 'document', 'source');
        select set_config('portal.figures', '', true);
        """;

    /// <summary>Of an event alone, for an institution is not about others.</summary>
    private const string Touched = """
        insert into subject_counts (holder, subject, records)
            select m.holder, m.subject, count(*) from record_facts f cross join subject_marks(f.kind, f.facts) m
            where f.record_id in (
                select id from agreements where planned_occasion_event_id is not null
                union all select id from visits where event_id is not null
                union all select id from meetings where event_id is not null
                union all select id from commitments where event_id is not null
                union all select id from activities where event_id is not null)
                and (starts_with(m.subject, 'institution:') or starts_with(m.subject, 'region:'))
            group by 1, 2;
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Facts);
        migrationBuilder.Sql(Keeping);
        migrationBuilder.Sql(RecountWhere("held_in") + "drop function told_in;");
        migrationBuilder.Sql(PapersAndBodiesOfPairs.MarksWith(PapersAndBodiesOfPairs.More(" and of_kind <> 'Commitment'"), PapersAndBodiesOfPairs.Named));
        migrationBuilder.Sql(Counted);
        migrationBuilder.Sql(SubjectMarks("or (starts_with(h.fact, 'event:') and (starts_with(s, 'institution:') or starts_with(s, 'region:')))"));
        migrationBuilder.Sql(Touched);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""
            delete from subject_counts where split_part(subject, ':', 1) in ('institution', 'region');
            delete from subject_changes where split_part(subject, ':', 1) in ('institution', 'region');
            """);
        migrationBuilder.Sql(SubjectMarks(""));
        migrationBuilder.Sql("""
            drop view published_facts;
            alter view facts_but_holders rename to published_facts;
            """);
        migrationBuilder.Sql(Uncounted);
        migrationBuilder.Sql(PapersAndBodiesOfPairs.MarksWith(PapersAndBodiesOfPairs.More(""), PapersAndBodiesOfPairs.Named));
        migrationBuilder.Sql("""
            create function told_in(facts text[]) returns text[] language sql immutable as $$
                select array(select fact from unnest(facts) as fact where starts_with(fact, 'told:'))
            $$;
            """);
        migrationBuilder.Sql(RecountWhere("told_in") + """
            alter function recount_promises rename to recount_told;
            alter trigger record_facts_promises on record_facts rename to record_facts_told;
            drop function held_in, holder_facts;
            """);
    }

    /// <param name="held">Tells of a record's facts those that its promises have too.</param>
    private static string RecountWhere(string held) => $"""
        create or replace function recount_promises() returns trigger language plpgsql as $$
        begin
            if new.kind in ('Agreement', 'Visit', 'Meeting') and {held}(old.facts) <> {held}(new.facts) then
                perform recount_figures(id) from (
                    select id from commitments where agreement_id = new.record_id
                    union select id from commitments where visit_id = new.record_id
                    union select id from commitments where meeting_id = new.record_id) as promises;
            end if;
            return null;
        end $$;

        """;

    // Of what is spoken of during visits and meetings no list tells the form of cooperation, so it does not count here either.
    private static string SubjectMarks(string more) => $"""
        create or replace function subject_marks(of_kind text, facts text[]) returns table (holder uuid, subject text)
            language sql immutable as $$
            select distinct substr(h.fact, strpos(h.fact, ':') + 1)::uuid,
                case when starts_with(s, 'type:') then 'activity:' || substr(s, 6) else s end
            from (select fact from unnest(facts) as fact
                where starts_with(fact, 'institution:') or starts_with(fact, 'event:')) as h
            cross join unnest(facts) as s
            where starts_with(s, 'specialty:') or starts_with(s, 'condition:')
                or (of_kind in ('Agreement', 'Commitment') and starts_with(s, 'activity:'))
                or (of_kind = 'Activity' and starts_with(s, 'type:'))
                {more}
        $$;
        """;
}
