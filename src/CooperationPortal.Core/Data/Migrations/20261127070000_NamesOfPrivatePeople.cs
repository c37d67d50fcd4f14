using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>The name of a private person is public with consent only: docs/decisions/0036.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261127070000_NamesOfPrivatePeople")]
public sealed class NamesOfPrivatePeople : Migration
{
    private const string Before = """
        'DraftCreated', 'DraftSaved', 'Submitted', 'Returned', 'Published', 'Unpublished', 'Withdrawn', 'Deleted', 'Restored', 'Imported', 'Merged', 'TookOver', 'Verified', 'ConfirmationAsked', 'TermsConfirmed', 'TermsDisputed', 'StepDone', 'StepNotNeeded', 'StepReopened', 'CommentAdded', 'CommentEdited', 'CommentRemoved', 'ErrorReportSettled', 'SignedIn', 'UserChanged', 'UserInvited', 'UserDisabled', 'UserEnabled', 'GrantGiven', 'GrantEnded', 'PasswordChanged', 'SecondFactorSet', 'SecondFactorRemoved', 'PasskeyAdded', 'PasskeyRemoved', 'ProviderLinked', 'ProviderUnlinked', 'SessionsEnded', 'TermAdded', 'TermRelabelled', 'TermRetired', 'TermTakenBack', 'SignInRefused', 'ConfidentialRead', 'AuditExported'
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>(
            name: "consent", table: "people", type: "character varying(500)", maxLength: 500, nullable: true);
        migrationBuilder.AddColumn<DateOnly>(name: "consent_on", table: "people", type: "date", nullable: true);
        migrationBuilder.AddColumn<string>(
            name: "naming", table: "people", type: "character varying(40)", maxLength: 40, nullable: false, defaultValue: "PublicRole");
        migrationBuilder.AddColumn<bool>(
            name: "is_named", table: "people", type: "boolean", nullable: false, computedColumnSql: "naming <> 'NoConsent'", stored: true);
        migrationBuilder.CreateIndex(name: "ix_people_withheld", table: "people", column: "id", filter: "not is_named");
        migrationBuilder.AddCheckConstraint(
            name: "ck_people_consent",
            table: "people",
            sql: "(naming = 'ConsentGiven') = (consent_on is not null) and (consent_on is null) = (consent is null)");
        migrationBuilder.AddCheckConstraint(
            name: "ck_people_naming_known", table: "people", sql: "naming in ('PublicRole', 'ConsentGiven', 'NoConsent')");
        Allow(migrationBuilder, $"{Before}, 'PersonNamingChanged'");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex(name: "ix_people_withheld", table: "people");
        migrationBuilder.DropCheckConstraint(name: "ck_people_consent", table: "people");
        migrationBuilder.DropCheckConstraint(name: "ck_people_naming_known", table: "people");
        migrationBuilder.DropColumn(name: "is_named", table: "people");
        migrationBuilder.DropColumn(name: "naming", table: "people");
        migrationBuilder.DropColumn(name: "consent_on", table: "people");
        migrationBuilder.DropColumn(name: "consent", table: "people");
        Allow(migrationBuilder, Before);
    }

    private static void Allow(MigrationBuilder migrationBuilder, string actions)
    {
        migrationBuilder.DropCheckConstraint(name: "ck_history_action_known", table: "history");
        migrationBuilder.AddCheckConstraint(name: "ck_history_action_known", table: "history", sql: $"action in ({actions})");
    }
}
