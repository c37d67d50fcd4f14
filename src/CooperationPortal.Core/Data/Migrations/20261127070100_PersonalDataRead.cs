using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>That an administrator read what is kept about somebody is remembered.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261127070100_PersonalDataRead")]
public sealed class PersonalDataRead : Migration
{
    private const string Before = """
        'DraftCreated', 'DraftSaved', 'Submitted', 'Returned', 'Published', 'Unpublished', 'Withdrawn', 'Deleted', 'Restored', 'Imported', 'Merged', 'TookOver', 'Verified', 'ConfirmationAsked', 'TermsConfirmed', 'TermsDisputed', 'StepDone', 'StepNotNeeded', 'StepReopened', 'CommentAdded', 'CommentEdited', 'CommentRemoved', 'ErrorReportSettled', 'SignedIn', 'UserChanged', 'UserInvited', 'UserDisabled', 'UserEnabled', 'GrantGiven', 'GrantEnded', 'PasswordChanged', 'SecondFactorSet', 'SecondFactorRemoved', 'PasskeyAdded', 'PasskeyRemoved', 'ProviderLinked', 'ProviderUnlinked', 'SessionsEnded', 'TermAdded', 'TermRelabelled', 'TermRetired', 'TermTakenBack', 'PersonNamingChanged', 'SignInRefused', 'ConfidentialRead', 'AuditExported'
        """;

    protected override void Up(MigrationBuilder migrationBuilder) => Allow(migrationBuilder, $"{Before}, 'PersonalDataRead'");

    protected override void Down(MigrationBuilder migrationBuilder) => Allow(migrationBuilder, Before);

    private static void Allow(MigrationBuilder migrationBuilder, string actions)
    {
        migrationBuilder.DropCheckConstraint(name: "ck_history_action_known", table: "history");
        migrationBuilder.AddCheckConstraint(name: "ck_history_action_known", table: "history", sql: $"action in ({actions})");
    }
}
