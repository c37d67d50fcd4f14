using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>Accounts are linked with accounts at an identity provider, and sessions begin by it: docs/decisions/0035.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261127060000_ProviderLinks")]
public sealed class ProviderLinks : Migration
{
    private const int LongestBefore = 128;
    private const int Longest = 255;
    private const int LongestLabel = 200;

    private const string ActionsBefore = """
        'DraftCreated', 'DraftSaved', 'Submitted', 'Returned', 'Published', 'Unpublished', 'Withdrawn', 'Deleted', 'Restored', 'Imported', 'Merged', 'TookOver', 'Verified', 'ConfirmationAsked', 'TermsConfirmed', 'TermsDisputed', 'StepDone', 'StepNotNeeded', 'StepReopened', 'CommentAdded', 'CommentEdited', 'CommentRemoved', 'ErrorReportSettled', 'SignedIn', 'UserChanged', 'UserInvited', 'UserDisabled', 'UserEnabled', 'GrantGiven', 'GrantEnded', 'PasswordChanged', 'SecondFactorSet', 'SecondFactorRemoved', 'PasskeyAdded', 'PasskeyRemoved', 'SessionsEnded', 'TermAdded', 'TermRelabelled', 'TermRetired', 'TermTakenBack', 'SignInRefused', 'ConfidentialRead', 'AuditExported'
        """;

    private const string MethodsBefore = "'Password', 'Code', 'RecoveryCode', 'Passkey'";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var column in new[] { "login_provider", "provider_key" })
        {
            Resize(migrationBuilder, column, LongestBefore, Longest);
        }

        migrationBuilder.AlterColumn<string>(
            name: "provider_display_name", table: "user_logins", type: $"character varying({LongestLabel})", maxLength: LongestLabel,
            nullable: true, oldClrType: typeof(string), oldType: "text", oldNullable: true);
        migrationBuilder.DropIndex(name: "ix_user_logins_user_id", table: "user_logins");
        migrationBuilder.CreateIndex(
            name: "ix_user_logins_user_id_login_provider", table: "user_logins", columns: ["user_id", "login_provider"], unique: true);
        Allow(migrationBuilder, "sessions", "method", $"{MethodsBefore}, 'Provider', 'ProviderAlone', 'ProviderAndCode'");
        Allow(migrationBuilder, "history", "action", $"{ActionsBefore}, 'ProviderLinked', 'ProviderUnlinked'");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        Allow(migrationBuilder, "history", "action", ActionsBefore);
        Allow(migrationBuilder, "sessions", "method", MethodsBefore);
        migrationBuilder.DropIndex(name: "ix_user_logins_user_id_login_provider", table: "user_logins");
        migrationBuilder.CreateIndex(name: "ix_user_logins_user_id", table: "user_logins", column: "user_id");
        migrationBuilder.AlterColumn<string>(
            name: "provider_display_name", table: "user_logins", type: "text",
            nullable: true, oldClrType: typeof(string), oldType: $"character varying({LongestLabel})", oldNullable: true);
        foreach (var column in new[] { "login_provider", "provider_key" })
        {
            Resize(migrationBuilder, column, Longest, LongestBefore);
        }
    }

    private static void Resize(MigrationBuilder migrationBuilder, string column, int from, int to) =>
        migrationBuilder.AlterColumn<string>(
            name: column, table: "user_logins", type: $"character varying({to})", maxLength: to, nullable: false,
            oldClrType: typeof(string), oldType: $"character varying({from})", oldMaxLength: from);

    private static void Allow(MigrationBuilder migrationBuilder, string table, string column, string words)
    {
        var name = $"ck_{table}_{column}_known";
        migrationBuilder.DropCheckConstraint(name: name, table: table);
        migrationBuilder.AddCheckConstraint(name: name, table: table, sql: $"{column} in ({words})");
    }
}
