using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CooperationPortal.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class Activities : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_open_questions_record_kind_known",
                table: "open_questions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_notes_languages_record_kind_known",
                table: "notes_languages");

            migrationBuilder.DropCheckConstraint(
                name: "ck_history_record_kind_known",
                table: "history");

            migrationBuilder.DropCheckConstraint(
                name: "ck_field_markers_record_kind_known",
                table: "field_markers");

            migrationBuilder.DropCheckConstraint(
                name: "ck_evidence_record_kind_known",
                table: "evidence");

            migrationBuilder.DropCheckConstraint(
                name: "ck_drafts_kind_known",
                table: "drafts");

            migrationBuilder.DropCheckConstraint(
                name: "ck_aid_one_owner",
                table: "aid");

            migrationBuilder.AddColumn<Guid>(
                name: "activity_id",
                table: "aid",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "activities",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: true),
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: true),
                    type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    summary = table.Column<string>(type: "jsonb", nullable: true),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    planned_year = table.Column<int>(type: "integer", nullable: true),
                    held_year = table.Column<int>(type: "integer", nullable: true),
                    planned_people = table.Column<int>(type: "integer", nullable: true),
                    actual_people = table.Column<int>(type: "integer", nullable: true),
                    sort_date = table.Column<DateOnly>(type: "date", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: true),
                    specialty_codes = table.Column<string[]>(type: "text[]", nullable: false),
                    condition_codes = table.Column<string[]>(type: "text[]", nullable: false),
                    held_basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    held_basis_note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    held_earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    held_edtf = table.Column<string>(type: "character varying(23)", maxLength: 23, nullable: true),
                    held_latest = table.Column<DateOnly>(type: "date", nullable: true),
                    held_nature = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    held_wording = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    held_year_known = table.Column<bool>(type: "boolean", nullable: false),
                    planned_basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    planned_basis_note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    planned_earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    planned_edtf = table.Column<string>(type: "character varying(23)", maxLength: 23, nullable: true),
                    planned_latest = table.Column<DateOnly>(type: "date", nullable: true),
                    planned_nature = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    planned_wording = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    planned_year_known = table.Column<bool>(type: "boolean", nullable: false),
                    is_public = table.Column<bool>(type: "boolean", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    deleted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    region_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    institution_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    search_key = table.Column<string>(type: "text", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities", x => x.id);
                    table.CheckConstraint("ck_activities_belongs", "num_nonnulls(agreement_id, commitment_id) > 0");
                    table.CheckConstraint("ck_activities_held", "(held_year is not null) = (status in ('UnderWay', 'Held')) and (held_edtf is null or held_year is not null)");
                    table.CheckConstraint("ck_activities_held_basis_known", "held_basis in ('Stated', 'Inferred', 'StaffRecord', 'Unknown')");
                    table.CheckConstraint("ck_activities_held_nature_known", "held_nature in ('Planned', 'Actual')");
                    table.CheckConstraint("ck_activities_held_order", "held_earliest <= held_latest");
                    table.CheckConstraint("ck_activities_planned_basis_known", "planned_basis in ('Stated', 'Inferred', 'StaffRecord', 'Unknown')");
                    table.CheckConstraint("ck_activities_planned_nature_known", "planned_nature in ('Planned', 'Actual')");
                    table.CheckConstraint("ck_activities_planned_order", "planned_earliest <= planned_latest");
                    table.CheckConstraint("ck_activities_status_known", "status in ('Planned', 'UnderWay', 'Held', 'NotHeld')");
                    table.CheckConstraint("ck_activities_type_known", "type in ('SpecialistExchange', 'PatientExchange', 'JointConference', 'MasterClass', 'Internship', 'AdvancedTraining', 'JointEducationalProject', 'ExperienceExchange', 'TechnologyTransfer', 'TelemedicineConsultation', 'JointResearch', 'EquipmentSupport', 'HospitalConstruction', 'Investment', 'MedicalTourism', 'Other')");
                    table.CheckConstraint("ck_activities_years", "num_nonnulls(planned_year, held_year) > 0");
                });

            migrationBuilder.CreateTable(
                name: "activity_parties",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    activity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    region_id = table.Column<Guid>(type: "uuid", nullable: true),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    description = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_parties", x => x.id);
                    table.CheckConstraint("ck_activity_parties_party_given", "num_nonnulls(region_id, institution_id, description) > 0 and (institution_id is null or description is null)");
                    table.ForeignKey(
                        name: "fk_activity_parties_activity_id",
                        column: x => x.activity_id,
                        principalTable: "activities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_activity_parties_institution_id",
                        column: x => x.institution_id,
                        principalTable: "institutions",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_activity_parties_region_id",
                        column: x => x.region_id,
                        principalTable: "regions",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "activity_flows",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    activity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    from_party_id = table.Column<Guid>(type: "uuid", nullable: true),
                    to_party_id = table.Column<Guid>(type: "uuid", nullable: true),
                    people = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    planned = table.Column<int>(type: "integer", nullable: true),
                    actual = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_flows", x => x.id);
                    table.CheckConstraint("ck_activity_flows_counts", "planned >= 0 and actual >= 0");
                    table.CheckConstraint("ck_activity_flows_people_known", "people in ('NotStated', 'Specialists', 'Students', 'Patients', 'Participants')");
                    table.CheckConstraint("ck_activity_flows_way", "from_party_id <> to_party_id");
                    table.ForeignKey(
                        name: "fk_activity_flows_activity_id",
                        column: x => x.activity_id,
                        principalTable: "activities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_activity_flows_from_party_id",
                        column: x => x.from_party_id,
                        principalTable: "activity_parties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_activity_flows_to_party_id",
                        column: x => x.to_party_id,
                        principalTable: "activity_parties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_open_questions_record_kind_known",
                table: "open_questions",
                sql: "record_kind in ('Agreement', 'Visit', 'Meeting', 'Institution', 'Event', 'Commitment', 'Activity', 'Region', 'Person', 'Source', 'Document', 'User', 'Delegation')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_notes_languages_record_kind_known",
                table: "notes_languages",
                sql: "record_kind in ('Agreement', 'Visit', 'Meeting', 'Institution', 'Event', 'Commitment', 'Activity', 'Region', 'Person', 'Source', 'Document', 'User', 'Delegation')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_history_record_kind_known",
                table: "history",
                sql: "record_kind in ('Agreement', 'Visit', 'Meeting', 'Institution', 'Event', 'Commitment', 'Activity', 'Region', 'Person', 'Source', 'Document', 'User', 'Delegation')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_field_markers_record_kind_known",
                table: "field_markers",
                sql: "record_kind in ('Agreement', 'Visit', 'Meeting', 'Institution', 'Event', 'Commitment', 'Activity', 'Region', 'Person', 'Source', 'Document', 'User', 'Delegation')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_evidence_record_kind_known",
                table: "evidence",
                sql: "record_kind in ('Agreement', 'Visit', 'Meeting', 'Institution', 'Event', 'Commitment', 'Activity', 'Region', 'Person', 'Source', 'Document', 'User', 'Delegation')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_drafts_kind_known",
                table: "drafts",
                sql: "kind in ('Agreement', 'Visit', 'Meeting', 'Institution', 'Event', 'Commitment', 'Activity', 'Region', 'Person', 'Source', 'Document', 'User', 'Delegation')");

            migrationBuilder.CreateIndex(
                name: "ix_aid_activity_id",
                table: "aid",
                column: "activity_id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_aid_one_owner",
                table: "aid",
                sql: "num_nonnulls(agreement_id, visit_id, activity_id) = 1");

            migrationBuilder.CreateIndex(
                name: "ix_activities_agreement_id",
                table: "activities",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_activities_commitment_id",
                table: "activities",
                column: "commitment_id");

            migrationBuilder.CreateIndex(
                name: "ix_activities_event_id",
                table: "activities",
                column: "event_id");

            migrationBuilder.CreateIndex(
                name: "ix_activities_institution_ids",
                table: "activities",
                column: "institution_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_activities_reference",
                table: "activities",
                column: "reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_activities_region_ids",
                table: "activities",
                column: "region_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_activities_search_key",
                table: "activities",
                column: "search_key")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_sort_date_id",
                table: "activities",
                columns: new[] { "sort_date", "id" },
                descending: new bool[0],
                filter: "is_public and deleted_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_activity_flows_activity_id",
                table: "activity_flows",
                column: "activity_id");

            migrationBuilder.CreateIndex(
                name: "ix_activity_flows_from_party_id",
                table: "activity_flows",
                column: "from_party_id");

            migrationBuilder.CreateIndex(
                name: "ix_activity_flows_to_party_id",
                table: "activity_flows",
                column: "to_party_id");

            migrationBuilder.CreateIndex(
                name: "ix_activity_parties_activity_id",
                table: "activity_parties",
                column: "activity_id");

            migrationBuilder.CreateIndex(
                name: "ix_activity_parties_institution_id",
                table: "activity_parties",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_activity_parties_region_id",
                table: "activity_parties",
                column: "region_id");

            migrationBuilder.AddForeignKey(
                name: "fk_aid_activity_id",
                table: "aid",
                column: "activity_id",
                principalTable: "activities",
                principalColumn: "id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_aid_activity_id",
                table: "aid");

            migrationBuilder.DropTable(
                name: "activity_flows");

            migrationBuilder.DropTable(
                name: "activity_parties");

            migrationBuilder.DropTable(
                name: "activities");

            migrationBuilder.DropCheckConstraint(
                name: "ck_open_questions_record_kind_known",
                table: "open_questions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_notes_languages_record_kind_known",
                table: "notes_languages");

            migrationBuilder.DropCheckConstraint(
                name: "ck_history_record_kind_known",
                table: "history");

            migrationBuilder.DropCheckConstraint(
                name: "ck_field_markers_record_kind_known",
                table: "field_markers");

            migrationBuilder.DropCheckConstraint(
                name: "ck_evidence_record_kind_known",
                table: "evidence");

            migrationBuilder.DropCheckConstraint(
                name: "ck_drafts_kind_known",
                table: "drafts");

            migrationBuilder.DropIndex(
                name: "ix_aid_activity_id",
                table: "aid");

            migrationBuilder.DropCheckConstraint(
                name: "ck_aid_one_owner",
                table: "aid");

            migrationBuilder.DropColumn(
                name: "activity_id",
                table: "aid");

            migrationBuilder.AddCheckConstraint(
                name: "ck_open_questions_record_kind_known",
                table: "open_questions",
                sql: "record_kind in ('Agreement', 'Visit', 'Meeting', 'Institution', 'Event', 'Commitment', 'Region', 'Person', 'Source', 'Document', 'User', 'Delegation')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_notes_languages_record_kind_known",
                table: "notes_languages",
                sql: "record_kind in ('Agreement', 'Visit', 'Meeting', 'Institution', 'Event', 'Commitment', 'Region', 'Person', 'Source', 'Document', 'User', 'Delegation')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_history_record_kind_known",
                table: "history",
                sql: "record_kind in ('Agreement', 'Visit', 'Meeting', 'Institution', 'Event', 'Commitment', 'Region', 'Person', 'Source', 'Document', 'User', 'Delegation')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_field_markers_record_kind_known",
                table: "field_markers",
                sql: "record_kind in ('Agreement', 'Visit', 'Meeting', 'Institution', 'Event', 'Commitment', 'Region', 'Person', 'Source', 'Document', 'User', 'Delegation')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_evidence_record_kind_known",
                table: "evidence",
                sql: "record_kind in ('Agreement', 'Visit', 'Meeting', 'Institution', 'Event', 'Commitment', 'Region', 'Person', 'Source', 'Document', 'User', 'Delegation')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_drafts_kind_known",
                table: "drafts",
                sql: "kind in ('Agreement', 'Visit', 'Meeting', 'Institution', 'Event', 'Commitment', 'Region', 'Person', 'Source', 'Document', 'User', 'Delegation')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_aid_one_owner",
                table: "aid",
                sql: "num_nonnulls(agreement_id, visit_id) = 1");
        }
    }
}
