using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>Counts a record anew whenever a transaction has written it: docs/decisions/0019.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261126150417_FigureCounting")]
public sealed class FigureCounting : Migration
{
    internal const string Marks = """
        create or replace function figure_marks(facts text[], edges text[])
            returns table (aspect text, value text, state text, day date, count integer) language sql stable as $$
            select split_part(fact, ':', 1), substr(fact, strpos(fact, ':') + 1),
                split_part(edge, ' ', 1), split_part(edge, ' ', 2)::date, split_part(edge, ' ', 3)::integer
            from unnest(array_append(facts, ':')) as fact cross join unnest(edges) as edge
        $$;
        """;

    private const string Counting = """
        create function recount_figures(record uuid) returns void language plpgsql as $$
        declare
            kept record_facts;
            now_is record_facts;
        begin
            perform pg_advisory_xact_lock(hashtextextended('figures of ' || record, 0));
            select * into kept from record_facts where record_id = record;
            select * into now_is from published_facts where record_id = record;
            if now_is.record_id is null then
                delete from record_facts where record_id = record;
            else
                insert into record_facts select now_is.*
                    on conflict (record_id) do update set facts = excluded.facts, edges = excluded.edges;
            end if;
            insert into figure_changes (kind, aspect, value, state, day, count)
                select coalesce(now_is.kind, kept.kind), aspect, value, state, day, sum(marks.count)
                from (
                    select aspect, value, state, day, count from figure_marks(now_is.facts, now_is.edges)
                    union all
                    select aspect, value, state, day, -count from figure_marks(kept.facts, kept.edges)) as marks
                group by aspect, value, state, day having sum(marks.count) <> 0;
        end $$;

        -- What belongs to a record is seen with it, whoever wrote it.
        create function held_by(record uuid) returns setof uuid language sql stable as $$
            with promises as (
                select id from commitments where agreement_id = record
                union select id from commitments where visit_id = record
                union select id from commitments where meeting_id = record)
            select id from promises
            union select id from activities where agreement_id = record
            union select id from activities where commitment_id = record
            union select id from activities where commitment_id in (select id from promises)
        $$;

        create function recount_record() returns trigger language plpgsql as $$
        declare
            record uuid := coalesce(new.id, old.id);
        begin
            if coalesce(current_setting('portal.figures', true), '') = 'later' then
                return null;
            end if;
            -- A holder that somebody is withdrawing is waited for.
            if tg_table_name = 'activities' and new.id is not null then
                perform from agreements where id = new.agreement_id for share;
                perform from commitments where id = new.commitment_id for share;
            elsif tg_table_name = 'commitments' and new.id is not null then
                perform from agreements where id = new.agreement_id for share;
                perform from visits where id = new.visit_id for share;
                perform from meetings where id = new.meeting_id for share;
            end if;
            perform recount_figures(record);
            if tg_op <> 'UPDATE' or (old.is_public, old.deleted_at) is distinct from (new.is_public, new.deleted_at) then
                perform recount_figures(held) from held_by(record) as held;
            end if;
            return null;
        end $$;

        create function recount_confirmed() returns trigger language plpgsql as $$
        begin
            perform recount_figures(new.agreement_id);
            return null;
        end $$;
        """;

    private const string Triggers = """
        create constraint trigger agreements_figures after insert or update or delete on agreements
            deferrable initially deferred for each row execute function recount_record();
        create constraint trigger visits_figures after insert or update or delete on visits
            deferrable initially deferred for each row execute function recount_record();
        create constraint trigger meetings_figures after insert or update or delete on meetings
            deferrable initially deferred for each row execute function recount_record();
        create constraint trigger commitments_figures after insert or update or delete on commitments
            deferrable initially deferred for each row execute function recount_record();
        create constraint trigger activities_figures after insert or update or delete on activities
            deferrable initially deferred for each row execute function recount_record();
        create constraint trigger agreement_confirmations_figures after insert on agreement_confirmations
            deferrable initially deferred for each row execute function recount_confirmed();
        """;

    internal const string Keeping = """
        create function rebuild_figures(today date) returns void language plpgsql as $$
        begin
            -- Writers wait; readers see the old figures until the new ones are all there.
            lock table record_facts in share row exclusive mode;
            delete from record_facts;
            delete from figure_changes;
            insert into record_facts select * from published_facts;
            insert into figure_changes (kind, aspect, value, state, day, count)
                select kind, aspect, value, state, case when day > today then day else '-infinity' end, sum(count)
                from record_facts cross join figure_marks(facts, edges)
                group by 1, 2, 3, 4, 5 having sum(count) <> 0;
        end $$;

        create function fold_figures(today date) returns void language plpgsql as $$
        begin
            if not pg_try_advisory_xact_lock(hashtextextended('fold_figures', 0)) then
                return;
            end if;
            with loose as (
                select kind, aspect, value, state from figure_changes where day <= today
                group by 1, 2, 3, 4 having count(*) > 1 or max(day) > '-infinity'),
            gone as (
                delete from figure_changes c using loose l where c.day <= today
                    and (c.kind, c.aspect, c.value, c.state) = (l.kind, l.aspect, l.value, l.state)
                returning c.kind, c.aspect, c.value, c.state, c.count)
            insert into figure_changes (kind, aspect, value, state, day, count)
                select kind, aspect, value, state, '-infinity', sum(count) from gone
                group by 1, 2, 3, 4 having sum(count) <> 0;
        end $$;
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Marks);
        migrationBuilder.Sql(Counting);
        migrationBuilder.Sql(Triggers);
        migrationBuilder.Sql(Keeping);
        migrationBuilder.Sql("select rebuild_figures(current_date)");
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("""
            drop trigger agreement_confirmations_figures on agreement_confirmations;
            drop trigger activities_figures on activities;
            drop trigger commitments_figures on commitments;
            drop trigger meetings_figures on meetings;
            drop trigger visits_figures on visits;
            drop trigger agreements_figures on agreements;
            drop function fold_figures, rebuild_figures, recount_confirmed, recount_record, held_by, recount_figures,
                figure_marks;
            """);
}
