using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>Readers report errors; limits of tries are not only for the sign-in.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261126153000_ErrorReports")]
public sealed class ErrorReports : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropCheckConstraint(
            name: "ck_history_action_known",
            table: "history");

        migrationBuilder.DropPrimaryKey(
            name: "pk_sign_in_attempts",
            table: "sign_in_attempts");

        migrationBuilder.RenameTable(
            name: "sign_in_attempts",
            newName: "attempts");

        migrationBuilder.AddPrimaryKey(
            name: "pk_attempts",
            table: "attempts",
            column: "key");

        migrationBuilder.CreateTable(
            name: "error_reports",
            columns: table => new
            {
                id = table.Column<Guid>(type: "uuid", nullable: false),
                page = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                record_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                record_id = table.Column<Guid>(type: "uuid", nullable: true),
                record_key = table.Column<string>(type: "text", nullable: true),
                text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                contact = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                lang = table.Column<string>(type: "text", nullable: false),
                at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                settled_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                outcome = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_error_reports", x => x.id);
                table.CheckConstraint("ck_error_reports_about", "(record_kind is null) = (record_id is null)");
                table.CheckConstraint("ck_error_reports_not_blank", "text <> '' and outcome <> ''");
                table.CheckConstraint("ck_error_reports_record_kind_known", "record_kind in ('Agreement', 'Visit', 'Meeting', 'Institution', 'Event', 'Commitment', 'Activity', 'Region', 'Person', 'Source', 'Document', 'User', 'Delegation')");
                table.CheckConstraint("ck_error_reports_settled", "(settled_at is null) = (outcome is null) and (settled_at is null) = (settled_by_id is null) and (settled_at is null or contact is null)");
                table.ForeignKey(
                    name: "fk_error_reports_settled_by_id",
                    column: x => x.settled_by_id,
                    principalTable: "users",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
            });

        migrationBuilder.AddCheckConstraint(
            name: "ck_history_action_known",
            table: "history",
            sql: "action in ('DraftCreated', 'DraftSaved', 'Submitted', 'Returned', 'Published', 'Unpublished', 'Withdrawn', 'Deleted', 'Restored', 'Imported', 'Merged', 'TookOver', 'Verified', 'TermsConfirmed', 'TermsDisputed', 'StepDone', 'StepNotNeeded', 'StepReopened', 'CommentAdded', 'CommentEdited', 'CommentRemoved', 'ErrorReportSettled', 'SignedIn', 'UserChanged')");

        migrationBuilder.CreateIndex(
            name: "ix_error_reports_at_id",
            table: "error_reports",
            columns: ["at", "id"],
            filter: "settled_at is null");

        migrationBuilder.CreateIndex(
            name: "ix_error_reports_settled_by_id",
            table: "error_reports",
            column: "settled_by_id");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "error_reports");

        migrationBuilder.DropCheckConstraint(
            name: "ck_history_action_known",
            table: "history");

        migrationBuilder.DropPrimaryKey(
            name: "pk_attempts",
            table: "attempts");

        migrationBuilder.RenameTable(
            name: "attempts",
            newName: "sign_in_attempts");

        migrationBuilder.AddPrimaryKey(
            name: "pk_sign_in_attempts",
            table: "sign_in_attempts",
            column: "key");

        migrationBuilder.AddCheckConstraint(
            name: "ck_history_action_known",
            table: "history",
            sql: "action in ('DraftCreated', 'DraftSaved', 'Submitted', 'Returned', 'Published', 'Unpublished', 'Withdrawn', 'Deleted', 'Restored', 'Imported', 'Merged', 'TookOver', 'Verified', 'TermsConfirmed', 'TermsDisputed', 'StepDone', 'StepNotNeeded', 'StepReopened', 'CommentAdded', 'CommentEdited', 'CommentRemoved', 'SignedIn', 'UserChanged')");
    }
}
