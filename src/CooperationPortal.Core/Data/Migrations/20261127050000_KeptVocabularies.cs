using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>Administrators word, retire and take back terms, and the history tells of it.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261127050000_KeptVocabularies")]
public sealed class KeptVocabularies : Migration
{
    private const string ActionsBefore = """
        'DraftCreated', 'DraftSaved', 'Submitted', 'Returned', 'Published', 'Unpublished', 'Withdrawn', 'Deleted', 'Restored', 'Imported', 'Merged', 'TookOver', 'Verified', 'TermsConfirmed', 'TermsDisputed', 'StepDone', 'StepNotNeeded', 'StepReopened', 'CommentAdded', 'CommentEdited', 'CommentRemoved', 'ErrorReportSettled', 'SignedIn', 'UserChanged', 'SignInRefused', 'ConfidentialRead', 'AuditExported', 'UserInvited', 'UserDisabled', 'UserEnabled', 'GrantGiven', 'GrantEnded', 'PasswordChanged', 'SecondFactorSet', 'SecondFactorRemoved', 'PasskeyAdded', 'PasskeyRemoved', 'SessionsEnded', 'ConfirmationAsked'
        """;

    private const string KindsBefore = """
        'Agreement', 'Visit', 'Meeting', 'Institution', 'Event', 'Commitment', 'Activity', 'Region', 'Person', 'Source', 'Document', 'User', 'Delegation'
        """;

    private static readonly (string Table, string Column)[] Kinds =
    [
        ("comments", "record_kind"), ("drafts", "kind"), ("error_reports", "record_kind"), ("evidence", "record_kind"),
        ("field_markers", "record_kind"), ("figure_changes", "kind"), ("history", "record_kind"), ("notes_languages", "record_kind"),
        ("notices", "record_kind"), ("open_questions", "record_kind"), ("record_facts", "kind"),
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<DateTimeOffset>(
            name: "relabelled_at", table: "terms", type: "timestamp with time zone", nullable: true);
        Allow(
            migrationBuilder, "history", "action",
            $"{ActionsBefore}, 'TermAdded', 'TermRelabelled', 'TermRetired', 'TermTakenBack'");
        AllowKinds(migrationBuilder, $"{KindsBefore}, 'Term'");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropColumn(name: "relabelled_at", table: "terms");
        Allow(migrationBuilder, "history", "action", ActionsBefore);
        AllowKinds(migrationBuilder, KindsBefore);
    }

    private static void AllowKinds(MigrationBuilder migrationBuilder, string words)
    {
        foreach (var (table, column) in Kinds)
        {
            Allow(migrationBuilder, table, column, words);
        }
    }

    private static void Allow(MigrationBuilder migrationBuilder, string table, string column, string words)
    {
        var name = $"ck_{table}_{column}_known";
        migrationBuilder.DropCheckConstraint(name: name, table: table);
        migrationBuilder.AddCheckConstraint(name: name, table: table, sql: $"{column} in ({words})");
    }
}
