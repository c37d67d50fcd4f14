using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>Personal data are erased on request: docs/decisions/0036.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261127070200_PersonalDataErased")]
public sealed class PersonalDataErased : Migration
{
    private const string Before = """
        'DraftCreated', 'DraftSaved', 'Submitted', 'Returned', 'Published', 'Unpublished', 'Withdrawn', 'Deleted', 'Restored', 'Imported', 'Merged', 'TookOver', 'Verified', 'ConfirmationAsked', 'TermsConfirmed', 'TermsDisputed', 'StepDone', 'StepNotNeeded', 'StepReopened', 'CommentAdded', 'CommentEdited', 'CommentRemoved', 'ErrorReportSettled', 'SignedIn', 'UserChanged', 'UserInvited', 'UserDisabled', 'UserEnabled', 'GrantGiven', 'GrantEnded', 'PasswordChanged', 'SecondFactorSet', 'SecondFactorRemoved', 'PasskeyAdded', 'PasskeyRemoved', 'ProviderLinked', 'ProviderUnlinked', 'SessionsEnded', 'TermAdded', 'TermRelabelled', 'TermRetired', 'TermTakenBack', 'PersonNamingChanged', 'SignInRefused', 'ConfidentialRead', 'AuditExported', 'PersonalDataRead'
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<DateTimeOffset>(name: "erased_at", table: "people", type: "timestamp with time zone", nullable: true);
        migrationBuilder.AddCheckConstraint(
            name: "ck_people_erased", table: "people", sql: "erased_at is null or naming = 'NoConsent'");
        Allow(migrationBuilder, $"{Before}, 'PersonalDataErased'");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropCheckConstraint(name: "ck_people_erased", table: "people");
        migrationBuilder.DropColumn(name: "erased_at", table: "people");
        Allow(migrationBuilder, Before);
    }

    private static void Allow(MigrationBuilder migrationBuilder, string actions)
    {
        migrationBuilder.DropCheckConstraint(name: "ck_history_action_known", table: "history");
        migrationBuilder.AddCheckConstraint(name: "ck_history_action_known", table: "history", sql: $"action in ({actions})");
    }
}
