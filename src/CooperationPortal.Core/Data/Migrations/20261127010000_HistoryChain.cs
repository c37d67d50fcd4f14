using System.Net;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>The history says where a request came from, and the database chains its entries by hashes as they are committed.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261127010000_HistoryChain")]
public sealed class HistoryChain : Migration
{
    private const string Before = """
        'DraftCreated', 'DraftSaved', 'Submitted', 'Returned', 'Published', 'Unpublished', 'Withdrawn', 'Deleted', 'Restored', 'Imported', 'Merged', 'TookOver', 'Verified', 'TermsConfirmed', 'TermsDisputed', 'StepDone', 'StepNotNeeded', 'StepReopened', 'CommentAdded', 'CommentEdited', 'CommentRemoved', 'ErrorReportSettled', 'SignedIn', 'UserChanged'
        """;

    // The same words as ChainText. An array becomes its ids with commas, an instant the microseconds of Unix time.
    private const string Texts = """
        create function history_part(field text) returns text language sql immutable as
            $$ select coalesce(octet_length(field) || ':' || field, '-') $$;

        create function history_text(h history) returns text language sql stable as $$
            select history_part(h.id::text) || history_part((extract(epoch from h.at) * 1000000)::bigint::text)
                || history_part(h.actor_id::text) || history_part(h.actor_name) || history_part(h.action)
                || history_part(h.record_kind) || history_part(h.record_id::text) || history_part(h.reference)
                || history_part(h.title) || history_part(array_to_string(h.region_ids, ','))
                || history_part(array_to_string(h.institution_ids, ',')) || history_part(h.comment)
                || history_part(h.changes::text) || history_part(host(h.address))
        $$;
        """;

    // Runs at commit, so that the lock, which lets one after the other seal, is held no longer than the commit itself.
    // Its rights are the owner's: who serves pages may add entries and may not seal them.
    private const string Sealing = """
        create function seal_history() returns trigger language plpgsql
            security definer set search_path = public, pg_temp as $$
        declare last record;
        begin
            perform pg_advisory_xact_lock(hashtextextended('history_seals', 0));
            select number, hash into last from history_seals order by number desc limit 1;
            insert into history_seals (number, entry_id, hash) values (
                coalesce(last.number, 0) + 1, new.id,
                sha256(coalesce(last.hash, ''::bytea) || convert_to(history_text(new), 'UTF8')));
            return null;
        end $$;
        create constraint trigger history_sealed after insert on history
            deferrable initially deferred for each row execute function seal_history();

        create trigger history_seals_append_only before update or delete on history_seals
            for each row execute function refuse_change();
        create trigger history_seals_no_truncate before truncate on history_seals
            for each statement execute function refuse_change();
        """;

    // Entries of before, in the order of their numbers.
    private const string Older = """
        do $$
        declare
            h history;
            last bytea := '';
            place bigint := 0;
        begin
            for h in select * from history order by id loop
                place := place + 1;
                last := sha256(last || convert_to(history_text(h), 'UTF8'));
                insert into history_seals (number, entry_id, hash) values (place, h.id, last);
            end loop;
        end $$;
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<IPAddress>(name: "address", table: "history", type: "inet", nullable: true);
        migrationBuilder.CreateTable(
            name: "history_seals",
            columns: table => new
            {
                number = table.Column<long>(type: "bigint", nullable: false),
                entry_id = table.Column<long>(type: "bigint", nullable: false),
                hash = table.Column<byte[]>(type: "bytea", nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_history_seals", x => x.number);
                table.ForeignKey(
                    name: "fk_history_seals_entry_id",
                    column: x => x.entry_id,
                    principalTable: "history",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex(
            name: "ix_history_seals_entry_id", table: "history_seals", column: "entry_id", unique: true);
        migrationBuilder.DropCheckConstraint(name: "ck_history_action_known", table: "history");
        migrationBuilder.AddCheckConstraint(
            name: "ck_history_action_known",
            table: "history",
            sql: $"action in ({Before}, 'SignInRefused', 'ConfidentialRead', 'AuditExported')");
        migrationBuilder.Sql(Texts);
        migrationBuilder.Sql(Sealing);
        migrationBuilder.Sql(Older);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""
            drop trigger history_sealed on history;
            drop function seal_history;
            drop function history_text;
            drop function history_part;
            """);
        migrationBuilder.DropTable(name: "history_seals");
        migrationBuilder.DropColumn(name: "address", table: "history");
        migrationBuilder.DropCheckConstraint(name: "ck_history_action_known", table: "history");
        migrationBuilder.AddCheckConstraint(name: "ck_history_action_known", table: "history", sql: $"action in ({Before})");
    }
}
