using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>
/// Whatever writes a table that public pages show, the portal's own code or another program, tells it at commit to all nodes,
/// which then forget the pages that they kept. A table that a later migration makes needs the trigger too, or a place among
/// <see cref="PublicChanges.PrivateTables"/>.
/// </summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261126190000_PublicChangesToldAtCommit")]
public sealed class PublicChangesToldAtCommit : Migration
{
    private const string PrivateTables = """
        'attempts', 'between_changes', 'between_counts', 'checklist_marks', 'checklist_steps', 'comment_mentions',
        'comments', 'data_protection_keys', 'drafts', 'error_reports', 'figure_changes', 'history', 'loaded_data',
        'pair_changes', 'pair_counts', 'press_articles', 'reference_counters', 'role_grants', 'sessions',
        'stored_files', 'user_claims', 'user_logins', 'user_passkeys', 'user_tokens', 'users', '__EFMigrationsHistory'
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        // Equal messages of one transaction are sent once.
        migrationBuilder.Sql("""
            create function tell_public_change() returns trigger language plpgsql as $$
            begin
                perform pg_notify('public_change', '');
                return null;
            end $$
            """);
        migrationBuilder.Sql($"""
            do $$
            declare name text;
            begin
                for name in select tablename from pg_tables
                    where schemaname = current_schema() and tablename not in ({PrivateTables})
                loop
                    execute format('create trigger tell_public_change after insert or update or delete or truncate on %I
                        for each statement execute function tell_public_change()', name);
                end loop;
            end $$
            """);
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("drop function tell_public_change() cascade");
}
