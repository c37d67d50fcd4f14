using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>A party says by itself, through a mailed link, whether it stands by the terms: docs/decisions/0033.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261127030000_ConfirmationRequests")]
public sealed class ConfirmationRequests : Migration
{
    private const string Before = """
        'DraftCreated', 'DraftSaved', 'Submitted', 'Returned', 'Published', 'Unpublished', 'Withdrawn', 'Deleted', 'Restored', 'Imported', 'Merged', 'TookOver', 'Verified', 'TermsConfirmed', 'TermsDisputed', 'StepDone', 'StepNotNeeded', 'StepReopened', 'CommentAdded', 'CommentEdited', 'CommentRemoved', 'ErrorReportSettled', 'SignedIn', 'UserChanged', 'SignInRefused', 'ConfidentialRead', 'AuditExported', 'UserInvited', 'UserDisabled', 'UserEnabled', 'GrantGiven', 'GrantEnded', 'PasswordChanged', 'SecondFactorSet', 'SecondFactorRemoved', 'PasskeyAdded', 'PasskeyRemoved', 'SessionsEnded'
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "confirmation_requests",
            columns: table => new
            {
                id = table.Column<Guid>(type: "uuid", nullable: false),
                agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                party_id = table.Column<Guid>(type: "uuid", nullable: false),
                party_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                person = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                language = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: false),
                asked_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                asked_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_confirmation_requests", x => x.id);
                table.ForeignKey(
                    name: "fk_confirmation_requests_agreement_id_hash",
                    columns: x => new { x.agreement_id, x.hash },
                    principalTable: "agreement_snapshots",
                    principalColumns: ["agreement_id", "hash"],
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    name: "fk_confirmation_requests_asked_by_id",
                    column: x => x.asked_by_id,
                    principalTable: "users",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex(
            name: "ix_confirmation_requests_agreement_id_asked_at", table: "confirmation_requests", columns: ["agreement_id", "asked_at"]);
        migrationBuilder.CreateIndex(
            name: "ix_confirmation_requests_agreement_id_hash", table: "confirmation_requests", columns: ["agreement_id", "hash"]);
        migrationBuilder.CreateIndex(
            name: "ix_confirmation_requests_asked_by_id", table: "confirmation_requests", column: "asked_by_id");
        AddWords(migrationBuilder);
        Allow(migrationBuilder, "history", "ck_history_action_known", $"action in ({Before}, 'ConfirmationAsked')");
        Allow(migrationBuilder, "one_time_links", "ck_one_time_links_kind_known", "kind in ('Invitation', 'PasswordReset', 'TermsConfirmation')");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropCheckConstraint(name: "ck_agreement_confirmations_by", table: "agreement_confirmations");
        migrationBuilder.DropForeignKey(name: "fk_agreement_confirmations_request_id", table: "agreement_confirmations");
        migrationBuilder.DropColumn(name: "request_id", table: "agreement_confirmations");
        migrationBuilder.AlterColumn<Guid>(name: "recorded_by_id", table: "agreement_confirmations", type: "uuid", nullable: false);
        migrationBuilder.DropTable(name: "confirmation_requests");
        Allow(migrationBuilder, "history", "ck_history_action_known", $"action in ({Before})");
        Allow(migrationBuilder, "one_time_links", "ck_one_time_links_kind_known", "kind in ('Invitation', 'PasswordReset')");
    }

    private static void AddWords(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AlterColumn<Guid>(
            name: "recorded_by_id", table: "agreement_confirmations", type: "uuid", nullable: true, oldClrType: typeof(Guid), oldType: "uuid");
        migrationBuilder.AddColumn<Guid>(name: "request_id", table: "agreement_confirmations", type: "uuid", nullable: true);
        migrationBuilder.CreateIndex(
            name: "ix_agreement_confirmations_request_id", table: "agreement_confirmations", column: "request_id");
        migrationBuilder.AddForeignKey(
            name: "fk_agreement_confirmations_request_id",
            table: "agreement_confirmations",
            column: "request_id",
            principalTable: "confirmation_requests",
            principalColumn: "id",
            onDelete: ReferentialAction.Restrict);
        migrationBuilder.AddCheckConstraint(
            name: "ck_agreement_confirmations_by",
            table: "agreement_confirmations",
            sql: "num_nonnulls(recorded_by_id, request_id) = 1");
    }

    private static void Allow(MigrationBuilder migrationBuilder, string table, string name, string sql)
    {
        migrationBuilder.DropCheckConstraint(name: name, table: table);
        migrationBuilder.AddCheckConstraint(name: name, table: table, sql: sql);
    }
}
