using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>
/// The words by which published records are found, in narrow rows of their own, and in how many records each word occurs:
/// docs/decisions/0048.
/// </summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261127180000_WordsOfRecords")]
public sealed class WordsOfRecords : Migration
{
    private static readonly string[] Kinds = ["Agreement", "Visit", "Meeting", "Commitment", "Activity"];

    // Rows are kept whole: a word that is stored elsewhere is read elsewhere, for each row that is looked at.
    private const string Tables = """
        create table search_rows (
            kind varchar(40) not null,
            id uuid not null,
            sort_date date not null,
            words tsvector not null,
            constraint pk_search_rows primary key (kind, id),
            constraint ck_search_rows_kind_known check (kind in ('Agreement', 'Visit', 'Meeting', 'Institution', 'Event',
                'Commitment', 'Activity', 'Region', 'Person', 'Source', 'Document', 'User', 'Delegation', 'Term')))
            partition by list (kind);
        create table search_rows_agreement partition of search_rows for values in ('Agreement') with (toast_tuple_target = 8160);
        create table search_rows_visit partition of search_rows for values in ('Visit') with (toast_tuple_target = 8160);
        create table search_rows_meeting partition of search_rows for values in ('Meeting') with (toast_tuple_target = 8160);
        create table search_rows_commitment partition of search_rows for values in ('Commitment') with (toast_tuple_target = 8160);
        create table search_rows_activity partition of search_rows for values in ('Activity') with (toast_tuple_target = 8160);
        create index ix_search_rows_sort_date_id on search_rows (sort_date desc, id desc);
        -- The empty word stands for all records of a kind.
        create table search_words (
            word text collate "C" not null,
            kind varchar(40) not null,
            count integer not null,
            is_folded boolean not null default false);
        create index ix_search_words_word on search_words (word) include (kind, count);
        create index ix_search_words_parts on search_words using gin (word gin_trgm_ops);
        create index ix_search_words_loose on search_words (word, kind) where not is_folded;
        """;

    private const string Keeping = """
        -- With @ before them what the names of its places add. A text without spaces is cut, so that parts of it are found.
        create function words_in(key text) returns tsvector language plpgsql immutable strict parallel safe as $$
        declare
            own text := split_part(key, ' @ ', 1);
            words text[] := string_to_array(own, ' ')
                || string_to_array('@' || replace(substr(key, length(own) + 4), ' ', ' @'), ' ');
        begin
            if length(key) > 2000 and (select max(length(word)) from unnest(words) as word) > 2000 then
                words := array(
                    select substr(word, start, 2000) from unnest(words) word, generate_series(1, length(word), 1500) start);
            end if;
            return array_to_tsvector(array_remove(array_remove(words, ''), '@'));
        end $$;

        create view found_records as
            select 'Agreement'::varchar as kind, id, sort_date, search_key from agreements
            union all select 'Visit', id, sort_date, search_key from visits
            union all select 'Meeting', id, sort_date, search_key from meetings
            union all select 'Commitment', id, sort_date, search_key from commitments
            union all select 'Activity', id, sort_date, search_key from activities;

        create function keep_words(of_kind text, record uuid) returns void language plpgsql as $$
        declare
            kept tsvector;
            now_is record;
        begin
            select words into kept from search_rows where kind = of_kind and id = record for update;
            select r.sort_date, words_in(r.search_key) as words into now_is from found_records r
                where r.kind = of_kind and r.id = record and exists (select from record_facts f where f.record_id = record);
            if not found then
                delete from search_rows where kind = of_kind and id = record;
            else
                insert into search_rows (kind, id, sort_date, words) values (of_kind, record, now_is.sort_date, now_is.words)
                    on conflict (kind, id) do update set sort_date = excluded.sort_date, words = excluded.words
                    where (search_rows.sort_date, search_rows.words) is distinct from (excluded.sort_date, excluded.words);
            end if;
            insert into search_words (word, kind, count)
                select word, of_kind, sum(n) from (
                    select unnest(array_prepend('', tsvector_to_array(now_is.words))) as word, 1 as n where now_is.words is not null
                    union all
                    select unnest(array_prepend('', tsvector_to_array(kept))), -1 where kept is not null) as words
                group by word having sum(n) <> 0;
        end $$;

        create function keep_words_of_facts() returns trigger language plpgsql as $$
        begin
            perform keep_words(coalesce(new.kind, old.kind), coalesce(new.record_id, old.record_id));
            return null;
        end $$;

        create trigger record_facts_words after insert or delete on record_facts
            for each row when (coalesce(current_setting('portal.figures', true), '') <> 'later') execute function keep_words_of_facts();

        create function keep_words_of_record() returns trigger language plpgsql as $$
        begin
            perform keep_words(tg_argv[0], new.id);
            return null;
        end $$;

        create constraint trigger agreements_words after update on agreements deferrable initially deferred
            for each row when ((old.search_key, old.sort_date) is distinct from (new.search_key, new.sort_date))
            execute function keep_words_of_record('Agreement');
        create constraint trigger visits_words after update on visits deferrable initially deferred
            for each row when ((old.search_key, old.sort_date) is distinct from (new.search_key, new.sort_date))
            execute function keep_words_of_record('Visit');
        create constraint trigger meetings_words after update on meetings deferrable initially deferred
            for each row when ((old.search_key, old.sort_date) is distinct from (new.search_key, new.sort_date))
            execute function keep_words_of_record('Meeting');
        create constraint trigger commitments_words after update on commitments deferrable initially deferred
            for each row when ((old.search_key, old.sort_date) is distinct from (new.search_key, new.sort_date))
            execute function keep_words_of_record('Commitment');
        create constraint trigger activities_words after update on activities deferrable initially deferred
            for each row when ((old.search_key, old.sort_date) is distinct from (new.search_key, new.sort_date))
            execute function keep_words_of_record('Activity');
        """;

    private const string Loading = """
        -- The rows lie as the lists have them, so that those that are walked over lie together.
        create function fill_words(of_kind text) returns void language plpgsql as $$
        begin
            insert into search_rows (kind, id, sort_date, words)
                select r.kind, r.id, r.sort_date, words_in(r.search_key) from found_records r
                where r.kind = of_kind and exists (select from record_facts f where f.record_id = r.id)
                order by r.sort_date, r.id;
            insert into search_words (word, kind, count, is_folded)
                select word, of_kind, ndoc, true from ts_stat(format('select words from search_rows where kind = %L', of_kind))
                union all
                select '', of_kind, count(*), true from search_rows where kind = of_kind;
        end $$;

        create function rebuild_words() returns void language plpgsql as $$
        begin
            truncate search_rows, search_words;
            drop index ix_search_rows_words;
            perform fill_words(kind) from unnest(array['Agreement', 'Visit', 'Meeting', 'Commitment', 'Activity']) as kind;
            create index ix_search_rows_words on search_rows using gin (words);
        end $$;

        -- What an index has put off is read by every search until it is sorted in. Only their owner may ask for that.
        create function sort_in_words() returns void language sql
            security definer set search_path = public, pg_temp as $$
            select gin_clean_pending_list(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indexrelid
            where (i.indrelid = 'search_words'::regclass or i.indrelid in (
                select inhrelid from pg_inherits where inhparent = 'search_rows'::regclass))
            and c.relam = (select oid from pg_am where amname = 'gin')
        $$;

        create function fold_words() returns void language plpgsql as $$
        begin
            if not pg_try_advisory_xact_lock(hashtextextended('fold_words', 0)) then
                return;
            end if;
            with loose as (select distinct word, kind from search_words where not is_folded),
            gone as (
                delete from search_words w using loose l where (w.word, w.kind) = (l.word, l.kind) returning w.word, w.kind, w.count)
            insert into search_words (word, kind, count, is_folded)
                select word, kind, sum(count), true from gone group by word, kind having sum(count) <> 0;
            perform sort_in_words();
        end $$;
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Tables);
        migrationBuilder.Sql(Keeping);
        migrationBuilder.Sql(Loading);

        // For once: the memory that a million records take to be sorted and indexed. Each statement has its time to itself.
        migrationBuilder.Sql("set local work_mem = '256MB'; set local maintenance_work_mem = '512MB'");
        foreach (var kind in Kinds)
        {
            migrationBuilder.Sql($"select fill_words('{kind}')");
        }

        migrationBuilder.Sql("create index ix_search_rows_words on search_rows using gin (words)");
        migrationBuilder.Sql("analyze search_rows; analyze search_words");
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("""
            drop trigger activities_words on activities;
            drop trigger commitments_words on commitments;
            drop trigger meetings_words on meetings;
            drop trigger visits_words on visits;
            drop trigger agreements_words on agreements;
            drop trigger record_facts_words on record_facts;
            drop function fold_words, sort_in_words, rebuild_words, fill_words, keep_words_of_record, keep_words_of_facts, keep_words;
            drop view found_records;
            drop function words_in;
            drop table search_words, search_rows;
            """);
}
