using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>
/// Keeps with every write what institutions and events are about: how many published records that name them are counted under each
/// subject. Records say for that at which event they are, and activities by which conditions they are counted: docs/decisions/0077.
/// </summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261128220000_SubjectsOfHolders")]
public sealed class SubjectsOfHolders : Migration
{
    private const string Facts = """
        create function occasion_facts(of_kind text, record uuid) returns text[] language sql stable as $$
            select array(
                select 'event:' || happening from (
                    select planned_occasion_event_id as happening from agreements where of_kind = 'Agreement' and id = record
                    union all select event_id from visits where of_kind = 'Visit' and id = record
                    union all select event_id from meetings where of_kind = 'Meeting' and id = record
                    union all select event_id from commitments where of_kind = 'Commitment' and id = record
                    union all select event_id from activities where of_kind = 'Activity' and id = record) as occasions
                where happening is not null
                union all
                select distinct 'condition:' || unnest(condition_codes) from activities where of_kind = 'Activity' and id = record)
        $$;

        alter view published_facts rename to facts_but_occasions;

        create view published_facts as
        select f.record_id, f.kind, f.facts || occasion_facts(f.kind, f.record_id) as facts, f.edges from facts_but_occasions f;
        """;

    /// <summary>What is added, and no record counted anew.</summary>
    private const string Counted = """
        select set_config('portal.figures', 'later', true);
        create temporary table added on commit drop as
            select f.record_id, f.kind, f.edges, occasion_facts(f.kind, f.record_id) as facts from record_facts f
            where f.record_id in (
                select id from agreements where planned_occasion_event_id is not null
                union all select id from visits where event_id is not null
                union all select id from meetings where event_id is not null
                union all select id from commitments where event_id is not null
                union all select id from activities where event_id is not null or cardinality(condition_codes) > 0);
        update record_facts f set facts = f.facts || a.facts from added a where a.record_id = f.record_id;
        insert into figure_changes (kind, aspect, value, state, day, count)
            select a.kind, m.aspect, m.value, m.state, case when m.day > current_date then m.day else '-infinity' end, sum(m.count)
            from added a cross join figure_marks(a.facts, a.edges) m where m.aspect <> ''
            group by 1, 2, 3, 4, 5 having sum(m.count) <> 0;
        drop table added;
        select set_config('portal.figures', '', true);
        """;

    private const string Uncounted = """
        select set_config('portal.figures', 'later', true);
        update record_facts f set facts = array(
                select fact from unnest(f.facts) as fact
                where not starts_with(fact, 'event:') and not (f.kind = 'Activity' and starts_with(fact, 'condition:')))
            where array_to_string(f.facts, ' ') ~ '(^| )(event|condition):';
        delete from figure_changes where aspect = 'event' or (kind = 'Activity' and aspect = 'condition');
        select set_config('portal.figures', '', true);
        """;

    private const string Tables = """
        create table subject_counts (
            holder uuid not null, subject text collate "C" not null, records integer not null, primary key (holder, subject));
        create index ix_subject_counts_subject on subject_counts (subject) include (holder, records);
        create index ix_subject_counts_none on subject_counts (holder) where records <= 0;
        create table subject_changes (holder uuid not null, subject text collate "C" not null, count integer not null);
        create index ix_subject_changes_holder on subject_changes (holder);
        create index ix_subject_changes_subject on subject_changes (subject);

        create view subject_figures as
        select holder, subject, sum(records)::integer as records from (
            select holder, subject, records from subject_counts
            union all
            select holder, subject, count from subject_changes) as marks
        group by holder, subject having sum(records) > 0;
        """;

    // Of what is spoken of during visits and meetings no list tells the form of cooperation, so it does not count here either.
    private const string Keeping = """
        create function subject_marks(of_kind text, facts text[]) returns table (holder uuid, subject text)
            language sql immutable as $$
            select distinct h.id, case when starts_with(s, 'type:') then 'activity:' || substr(s, 6) else s end
            from (select substr(fact, strpos(fact, ':') + 1)::uuid as id from unnest(facts) as fact
                where starts_with(fact, 'institution:') or starts_with(fact, 'event:')) as h
            cross join unnest(facts) as s
            where starts_with(s, 'specialty:') or starts_with(s, 'condition:')
                or (of_kind in ('Agreement', 'Commitment') and starts_with(s, 'activity:'))
                or (of_kind = 'Activity' and starts_with(s, 'type:'))
        $$;

        create function count_subjects() returns trigger language plpgsql as $$
        begin
            insert into subject_changes (holder, subject, count)
                select holder, subject, sum(count) from (
                    select holder, subject, 1 as count from subject_marks(new.kind, new.facts)
                    union all
                    select holder, subject, -1 from subject_marks(old.kind, old.facts)) as marks
                group by holder, subject having sum(count) <> 0;
            return null;
        end $$;

        create trigger record_facts_subjects after insert or update or delete on record_facts
            for each row when (coalesce(current_setting('portal.figures', true), '') <> 'later') execute function count_subjects();

        create function fold_subjects() returns void language plpgsql as $$
        begin
            if not pg_try_advisory_xact_lock(hashtextextended('fold_subjects', 0)) then
                return;
            end if;
            with gone as (delete from subject_changes returning holder, subject, count)
            insert into subject_counts (holder, subject, records)
                select holder, subject, sum(count) from gone group by holder, subject having sum(count) <> 0
                on conflict (holder, subject) do update set records = subject_counts.records + excluded.records;
            delete from subject_counts where records <= 0;
        end $$;

        create function rebuild_subjects() returns void language plpgsql as $$
        begin
            lock table record_facts in share row exclusive mode;
            delete from subject_counts;
            delete from subject_changes;
            insert into subject_counts (holder, subject, records)
                select m.holder, m.subject, count(*) from record_facts f cross join subject_marks(f.kind, f.facts) m group by 1, 2;
        end $$;

        select rebuild_subjects();
        analyze subject_counts;
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Facts);
        migrationBuilder.Sql(Counted);
        migrationBuilder.Sql(Tables);
        migrationBuilder.Sql(Keeping);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""
            drop trigger record_facts_subjects on record_facts;
            drop function rebuild_subjects, fold_subjects, count_subjects, subject_marks;
            drop view subject_figures;
            drop table subject_changes, subject_counts;
            drop view published_facts;
            alter view facts_but_occasions rename to published_facts;
            drop function occasion_facts;
            """);
        migrationBuilder.Sql(Uncounted);
    }
}
