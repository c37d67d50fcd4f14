using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CooperationPortal.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class ConfirmationsAndChecklists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_history_action_known",
                table: "history");

            migrationBuilder.AddColumn<string>(
                name: "minutes",
                table: "meetings",
                type: "jsonb",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "agreement_snapshots",
                columns: table => new
                {
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    taken_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_snapshots", x => new { x.agreement_id, x.hash });
                    table.CheckConstraint("ck_agreement_snapshots_hash", "hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')");
                    table.ForeignKey(
                        name: "fk_agreement_snapshots_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "checklist_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    country_iso2 = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    order = table.Column<int>(type: "integer", nullable: false),
                    label = table.Column<string>(type: "jsonb", nullable: false),
                    hint = table.Column<string>(type: "jsonb", nullable: true),
                    is_retired = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_checklist_steps", x => x.id);
                    table.CheckConstraint("ck_checklist_steps_country", "country_iso2 ~ '^[A-Z]{2}$'");
                });

            migrationBuilder.CreateTable(
                name: "agreement_confirmations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    party_id = table.Column<Guid>(type: "uuid", nullable: false),
                    party_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    said_on = table.Column<DateOnly>(type: "date", nullable: true),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_confirmations", x => x.id);
                    table.CheckConstraint("ck_agreement_confirmations_note", "note <> ''");
                    table.CheckConstraint("ck_agreement_confirmations_outcome_known", "outcome in ('Confirmed', 'Disputed')");
                    table.ForeignKey(
                        name: "fk_agreement_confirmations_agreement_id_hash",
                        columns: x => new { x.agreement_id, x.hash },
                        principalTable: "agreement_snapshots",
                        principalColumns: new[] { "agreement_id", "hash" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agreement_confirmations_recorded_by_id",
                        column: x => x.recorded_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "checklist_marks",
                columns: table => new
                {
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    marked_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    marked_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    marked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_checklist_marks", x => new { x.agreement_id, x.step_id });
                    table.CheckConstraint("ck_checklist_marks_done_on", "done_on is null or state = 'Done'");
                    table.CheckConstraint("ck_checklist_marks_reason", "state <> 'NotNeeded' or note <> ''");
                    table.CheckConstraint("ck_checklist_marks_state_known", "state in ('Open', 'Done', 'NotNeeded')");
                    table.ForeignKey(
                        name: "fk_checklist_marks_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_checklist_marks_marked_by_id",
                        column: x => x.marked_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_checklist_marks_step_id",
                        column: x => x.step_id,
                        principalTable: "checklist_steps",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_history_action_known",
                table: "history",
                sql: "action in ('DraftCreated', 'DraftSaved', 'Submitted', 'Returned', 'Published', 'Unpublished', 'Withdrawn', 'Deleted', 'Restored', 'Imported', 'Merged', 'TookOver', 'Verified', 'TermsConfirmed', 'TermsDisputed', 'StepDone', 'StepNotNeeded', 'StepReopened', 'CommentAdded', 'CommentEdited', 'CommentRemoved', 'SignedIn', 'UserChanged')");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_confirmations_agreement_id_hash",
                table: "agreement_confirmations",
                columns: new[] { "agreement_id", "hash" });

            migrationBuilder.CreateIndex(
                name: "ix_agreement_confirmations_agreement_id_recorded_at",
                table: "agreement_confirmations",
                columns: new[] { "agreement_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_agreement_confirmations_recorded_by_id",
                table: "agreement_confirmations",
                column: "recorded_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_checklist_marks_marked_by_id",
                table: "checklist_marks",
                column: "marked_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_checklist_marks_step_id",
                table: "checklist_marks",
                column: "step_id");

            migrationBuilder.CreateIndex(
                name: "ix_checklist_steps_country_iso2_order",
                table: "checklist_steps",
                columns: new[] { "country_iso2", "order" });

            // What was confirmed is evidence: docs/decisions/0013-confirmed-terms.md.
            migrationBuilder.Sql("""
                create trigger agreement_snapshots_append_only before update or delete on agreement_snapshots
                    for each row execute function refuse_change();
                create trigger agreement_confirmations_append_only before update or delete on agreement_confirmations
                    for each row execute function refuse_change();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agreement_confirmations");

            migrationBuilder.DropTable(
                name: "checklist_marks");

            migrationBuilder.DropTable(
                name: "agreement_snapshots");

            migrationBuilder.DropTable(
                name: "checklist_steps");

            migrationBuilder.DropCheckConstraint(
                name: "ck_history_action_known",
                table: "history");

            migrationBuilder.DropColumn(
                name: "minutes",
                table: "meetings");

            migrationBuilder.AddCheckConstraint(
                name: "ck_history_action_known",
                table: "history",
                sql: "action in ('DraftCreated', 'DraftSaved', 'Submitted', 'Returned', 'Published', 'Unpublished', 'Withdrawn', 'Deleted', 'Restored', 'Imported', 'Merged', 'TookOver', 'Verified', 'CommentAdded', 'CommentEdited', 'CommentRemoved', 'SignedIn', 'UserChanged')");
        }
    }
}
