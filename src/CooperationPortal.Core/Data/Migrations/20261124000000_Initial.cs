using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace CooperationPortal.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:btree_gist", ",,")
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,");

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
                name: "agreements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    summary = table.Column<string>(type: "jsonb", nullable: true),
                    kind_as_stated = table.Column<string>(type: "jsonb", nullable: true),
                    binding = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    count_stated = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    parent_text = table.Column<string>(type: "jsonb", nullable: true),
                    supersedes_id = table.Column<Guid>(type: "uuid", nullable: true),
                    supersedes_text = table.Column<string>(type: "jsonb", nullable: true),
                    planned_occasion_event_id = table.Column<Guid>(type: "uuid", nullable: true),
                    visit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    concluded_place = table.Column<string>(type: "jsonb", nullable: true),
                    force_condition = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    term = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    term_months = table.Column<int>(type: "integer", nullable: true),
                    renewal = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    renewal_months = table.Column<int>(type: "integer", nullable: true),
                    notice_months = table.Column<int>(type: "integer", nullable: true),
                    authentic_languages = table.Column<string[]>(type: "text[]", nullable: false),
                    equally_authentic = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    deposited_at = table.Column<string>(type: "jsonb", nullable: true),
                    registry_body = table.Column<string>(type: "text", nullable: true),
                    registry_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    sectors = table.Column<string[]>(type: "text[]", nullable: false),
                    sort_date = table.Column<DateOnly>(type: "date", nullable: false),
                    end_stated_basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    end_stated_basis_note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    end_stated_earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    end_stated_edtf = table.Column<string>(type: "character varying(23)", maxLength: 23, nullable: true),
                    end_stated_latest = table.Column<DateOnly>(type: "date", nullable: true),
                    end_stated_nature = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    end_stated_wording = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    end_stated_year_known = table.Column<bool>(type: "boolean", nullable: false),
                    entry_into_force_basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    entry_into_force_basis_note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    entry_into_force_earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    entry_into_force_edtf = table.Column<string>(type: "character varying(23)", maxLength: 23, nullable: true),
                    entry_into_force_latest = table.Column<DateOnly>(type: "date", nullable: true),
                    entry_into_force_nature = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    entry_into_force_wording = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    entry_into_force_year_known = table.Column<bool>(type: "boolean", nullable: false),
                    planned_window_basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    planned_window_basis_note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    planned_window_earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    planned_window_edtf = table.Column<string>(type: "character varying(23)", maxLength: 23, nullable: true),
                    planned_window_latest = table.Column<DateOnly>(type: "date", nullable: true),
                    planned_window_nature = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    planned_window_wording = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    planned_window_year_known = table.Column<bool>(type: "boolean", nullable: false),
                    registry_date_basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    registry_date_basis_note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    registry_date_earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    registry_date_edtf = table.Column<string>(type: "character varying(23)", maxLength: 23, nullable: true),
                    registry_date_latest = table.Column<DateOnly>(type: "date", nullable: true),
                    registry_date_nature = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    registry_date_wording = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    registry_date_year_known = table.Column<bool>(type: "boolean", nullable: false),
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
                    table.PrimaryKey("pk_agreements", x => x.id);
                    table.CheckConstraint("ck_agreements_binding_known", "binding in ('NotStated', 'Yes', 'No')");
                    table.CheckConstraint("ck_agreements_end_stated_basis_known", "end_stated_basis in ('Stated', 'Inferred', 'StaffRecord', 'Unknown')");
                    table.CheckConstraint("ck_agreements_end_stated_nature_known", "end_stated_nature in ('Planned', 'Actual')");
                    table.CheckConstraint("ck_agreements_end_stated_order", "end_stated_earliest <= end_stated_latest");
                    table.CheckConstraint("ck_agreements_entry_into_force_basis_known", "entry_into_force_basis in ('Stated', 'Inferred', 'StaffRecord', 'Unknown')");
                    table.CheckConstraint("ck_agreements_entry_into_force_nature_known", "entry_into_force_nature in ('Planned', 'Actual')");
                    table.CheckConstraint("ck_agreements_entry_into_force_order", "entry_into_force_earliest <= entry_into_force_latest");
                    table.CheckConstraint("ck_agreements_equally_authentic_known", "equally_authentic in ('NotStated', 'Yes', 'No')");
                    table.CheckConstraint("ck_agreements_family", "parent_id <> id and supersedes_id <> id");
                    table.CheckConstraint("ck_agreements_force_condition_known", "force_condition in ('NotStated', 'OnSignature', 'OnLastSignature', 'OnNotification', 'OnDate', 'OnOther')");
                    table.CheckConstraint("ck_agreements_notice", "notice_months between 0 and 120");
                    table.CheckConstraint("ck_agreements_planned_window_basis_known", "planned_window_basis in ('Stated', 'Inferred', 'StaffRecord', 'Unknown')");
                    table.CheckConstraint("ck_agreements_planned_window_nature_known", "planned_window_nature in ('Planned', 'Actual')");
                    table.CheckConstraint("ck_agreements_planned_window_order", "planned_window_earliest <= planned_window_latest");
                    table.CheckConstraint("ck_agreements_registry_date_basis_known", "registry_date_basis in ('Stated', 'Inferred', 'StaffRecord', 'Unknown')");
                    table.CheckConstraint("ck_agreements_registry_date_nature_known", "registry_date_nature in ('Planned', 'Actual')");
                    table.CheckConstraint("ck_agreements_registry_date_order", "registry_date_earliest <= registry_date_latest");
                    table.CheckConstraint("ck_agreements_renewal", "renewal_months between 1 and 1200");
                    table.CheckConstraint("ck_agreements_renewal_known", "renewal in ('NotStated', 'None', 'Tacit', 'Express')");
                    table.CheckConstraint("ck_agreements_term", "term_months between 1 and 1200");
                    table.CheckConstraint("ck_agreements_term_known", "term in ('NotStated', 'Fixed', 'OpenEnded')");
                    table.CheckConstraint("ck_agreements_type_known", "type in ('FrameworkRegional', 'Institutional', 'Memorandum', 'ProtocolOfIntent', 'AgreedMinute', 'Programme', 'ActionPlan', 'LetterOfIntent', 'Twinning', 'Contract', 'Oral', 'Amendment', 'Other', 'NotStated')");
                    table.ForeignKey(
                        name: "fk_agreements_parent_id",
                        column: x => x.parent_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agreements_supersedes_id",
                        column: x => x.supersedes_id,
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
                name: "data_protection_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    friendly_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    xml = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "delegations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    other_members = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    unnamed_count = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delegations", x => x.id);
                    table.CheckConstraint("ck_delegations_other_members_known", "other_members in ('NotStated', 'None', 'UnknownCount', 'Counted')");
                    table.CheckConstraint("ck_delegations_unnamed", "(unnamed_count > 0) = (other_members = 'Counted') or unnamed_count is null and other_members <> 'Counted'");
                });

            migrationBuilder.CreateTable(
                name: "field_markers",
                columns: table => new
                {
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    field_path = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    record_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    marker = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_field_markers", x => new { x.record_id, x.field_path });
                    table.CheckConstraint("ck_field_markers_marker_known", "marker in ('NotStated', 'NotApplicable', 'Withheld')");
                    table.CheckConstraint("ck_field_markers_record_kind_known", "record_kind in ('Agreement', 'Visit', 'Meeting', 'Institution', 'Event', 'Commitment', 'Activity', 'Region', 'Person', 'Source', 'Document', 'User', 'Delegation')");
                });

            migrationBuilder.CreateTable(
                name: "history",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    actor_name = table.Column<string>(type: "text", nullable: false),
                    action = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    record_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: true),
                    title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    region_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    institution_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    comment = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    changes = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_history", x => x.id);
                    table.CheckConstraint("ck_history_action_known", "action in ('DraftCreated', 'DraftSaved', 'Submitted', 'Returned', 'Published', 'Unpublished', 'Withdrawn', 'Deleted', 'Restored', 'Imported', 'Merged', 'TookOver', 'Verified', 'TermsConfirmed', 'TermsDisputed', 'StepDone', 'StepNotNeeded', 'StepReopened', 'CommentAdded', 'CommentEdited', 'CommentRemoved', 'SignedIn', 'UserChanged')");
                    table.CheckConstraint("ck_history_record_kind_known", "record_kind in ('Agreement', 'Visit', 'Meeting', 'Institution', 'Event', 'Commitment', 'Activity', 'Region', 'Person', 'Source', 'Document', 'User', 'Delegation')");
                });

            migrationBuilder.CreateTable(
                name: "loaded_data",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    loaded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loaded_data", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "notes_languages",
                columns: table => new
                {
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    language = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notes_languages", x => x.record_id);
                    table.CheckConstraint("ck_notes_languages_record_kind_known", "record_kind in ('Agreement', 'Visit', 'Meeting', 'Institution', 'Event', 'Commitment', 'Activity', 'Region', 'Person', 'Source', 'Document', 'User', 'Delegation')");
                });

            migrationBuilder.CreateTable(
                name: "open_questions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_open_questions", x => x.id);
                    table.CheckConstraint("ck_open_questions_record_kind_known", "record_kind in ('Agreement', 'Visit', 'Meeting', 'Institution', 'Event', 'Commitment', 'Activity', 'Region', 'Person', 'Source', 'Document', 'User', 'Delegation')");
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reference_counters",
                columns: table => new
                {
                    prefix = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reference_counters", x => new { x.prefix, x.year });
                });

            migrationBuilder.CreateTable(
                name: "regions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    country_iso2 = table.Column<string>(type: "character(2)", fixedLength: true, maxLength: 2, nullable: true),
                    iso_code = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    national_scheme = table.Column<string>(type: "text", nullable: true),
                    national_code = table.Column<string>(type: "text", nullable: true),
                    geo_names_id = table.Column<int>(type: "integer", nullable: true),
                    wikidata_id = table.Column<string>(type: "text", nullable: true),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    ancestor_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    successor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    type_name = table.Column<string>(type: "text", nullable: true),
                    time_zone = table.Column<string>(type: "text", nullable: true),
                    latitude = table.Column<double>(type: "double precision", nullable: true),
                    longitude = table.Column<double>(type: "double precision", nullable: true),
                    population = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_regions", x => x.id);
                    table.CheckConstraint("ck_regions_latitude", "latitude between -90 and 90");
                    table.CheckConstraint("ck_regions_level_known", "level in ('Country', 'Adm1', 'Adm2', 'City', 'MacroRegion')");
                    table.CheckConstraint("ck_regions_longitude", "longitude between -180 and 180");
                    table.CheckConstraint("ck_regions_not_own_parent", "parent_id <> id");
                    table.CheckConstraint("ck_regions_status_known", "status in ('Current', 'Former')");
                    table.ForeignKey(
                        name: "fk_regions_parent_id",
                        column: x => x.parent_id,
                        principalTable: "regions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_regions_successor_id",
                        column: x => x.successor_id,
                        principalTable: "regions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_attempts",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_in_attempts", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "sources",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    url = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    publisher = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    author = table.Column<string>(type: "text", nullable: true),
                    reported_by = table.Column<string>(type: "text", nullable: true),
                    language = table.Column<string>(type: "text", nullable: false),
                    retrieved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    published_basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    published_basis_note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    published_earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    published_edtf = table.Column<string>(type: "character varying(23)", maxLength: 23, nullable: true),
                    published_latest = table.Column<DateOnly>(type: "date", nullable: true),
                    published_nature = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    published_wording = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    published_year_known = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sources", x => x.id);
                    table.CheckConstraint("ck_sources_published_basis_known", "published_basis in ('Stated', 'Inferred', 'StaffRecord', 'Unknown')");
                    table.CheckConstraint("ck_sources_published_nature_known", "published_nature in ('Planned', 'Actual')");
                    table.CheckConstraint("ck_sources_published_order", "published_earliest <= published_latest");
                });

            migrationBuilder.CreateTable(
                name: "stored_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sha256 = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    content_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    uploaded_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    uploaded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stored_files", x => x.id);
                    table.CheckConstraint("ck_stored_files_size", "size >= 0");
                });

            migrationBuilder.CreateTable(
                name: "terms",
                columns: table => new
                {
                    vocabulary = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    code = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    label = table.Column<string>(type: "jsonb", nullable: false),
                    outside_code = table.Column<string>(type: "text", nullable: true),
                    retired = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_terms", x => new { x.vocabulary, x.code });
                    table.CheckConstraint("ck_terms_vocabulary_known", "vocabulary in ('Specialty', 'Condition', 'InstitutionTypeUz')");
                });

            migrationBuilder.CreateTable(
                name: "users",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    full_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    disabled = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_users", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "agreement_events",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    note = table.Column<string>(type: "jsonb", nullable: true),
                    subject = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    new_term = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    new_term_months = table.Column<int>(type: "integer", nullable: true),
                    new_renewal = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    new_renewal_months = table.Column<int>(type: "integer", nullable: true),
                    new_notice_months = table.Column<int>(type: "integer", nullable: true),
                    new_end_basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    new_end_basis_note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    new_end_earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    new_end_edtf = table.Column<string>(type: "character varying(23)", maxLength: 23, nullable: true),
                    new_end_latest = table.Column<DateOnly>(type: "date", nullable: true),
                    new_end_nature = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    new_end_wording = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    new_end_year_known = table.Column<bool>(type: "boolean", nullable: false),
                    when_basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    when_basis_note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    when_earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    when_edtf = table.Column<string>(type: "character varying(23)", maxLength: 23, nullable: true),
                    when_latest = table.Column<DateOnly>(type: "date", nullable: true),
                    when_nature = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    when_wording = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    when_year_known = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_events", x => x.id);
                    table.CheckConstraint("ck_agreement_events_kind_known", "kind in ('Announced', 'PreparationStarted', 'TextAgreed', 'Initialled', 'PartlySigned', 'Signed', 'Approved', 'Ratified', 'EnteredIntoForce', 'ProvisionallyApplied', 'Registered', 'Amended', 'Renewed', 'Suspended', 'Resumed', 'TerminationNotified', 'Terminated', 'Expired', 'Superseded', 'Abandoned', 'Corrected')");
                    table.CheckConstraint("ck_agreement_events_new_end_basis_known", "new_end_basis in ('Stated', 'Inferred', 'StaffRecord', 'Unknown')");
                    table.CheckConstraint("ck_agreement_events_new_end_nature_known", "new_end_nature in ('Planned', 'Actual')");
                    table.CheckConstraint("ck_agreement_events_new_end_order", "new_end_earliest <= new_end_latest");
                    table.CheckConstraint("ck_agreement_events_new_renewal_known", "new_renewal in ('NotStated', 'None', 'Tacit', 'Express')");
                    table.CheckConstraint("ck_agreement_events_new_term_known", "new_term in ('NotStated', 'Fixed', 'OpenEnded')");
                    table.CheckConstraint("ck_agreement_events_new_terms", "new_term_months between 1 and 1200 and new_renewal_months between 1 and 1200 and new_notice_months between 0 and 120");
                    table.CheckConstraint("ck_agreement_events_subject_known", "subject in ('NotStated', 'Term', 'Scope', 'Parties', 'Text', 'Other')");
                    table.CheckConstraint("ck_agreement_events_when_basis_known", "when_basis in ('Stated', 'Inferred', 'StaffRecord', 'Unknown')");
                    table.CheckConstraint("ck_agreement_events_when_nature_known", "when_nature in ('Planned', 'Actual')");
                    table.CheckConstraint("ck_agreement_events_when_order", "when_earliest <= when_latest");
                    table.ForeignKey(
                        name: "fk_agreement_events_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

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
                name: "agreement_state_periods",
                columns: table => new
                {
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_state_periods", x => new { x.agreement_id, x.from });
                    table.CheckConstraint("ck_agreement_state_periods_order", "\"from\" < until");
                    table.CheckConstraint("ck_agreement_state_periods_state_known", "state in ('Announced', 'InPreparation', 'AgreedText', 'PartlySigned', 'Signed', 'InForce', 'Suspended', 'TerminationNotified', 'Terminated', 'Expired', 'Superseded', 'Abandoned')");
                    table.ForeignKey(
                        name: "fk_agreement_state_periods_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "visits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    delegation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    sort_date = table.Column<DateOnly>(type: "date", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: true),
                    purpose = table.Column<string>(type: "jsonb", nullable: true),
                    summary = table.Column<string>(type: "jsonb", nullable: true),
                    invited_by = table.Column<string>(type: "jsonb", nullable: true),
                    not_as_planned = table.Column<bool>(type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    period_basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    period_basis_note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    period_earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    period_edtf = table.Column<string>(type: "character varying(23)", maxLength: 23, nullable: true),
                    period_latest = table.Column<DateOnly>(type: "date", nullable: true),
                    period_nature = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    period_wording = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    period_year_known = table.Column<bool>(type: "boolean", nullable: false),
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
                    table.PrimaryKey("pk_visits", x => x.id);
                    table.CheckConstraint("ck_visits_kind_known", "kind in ('NotStated', 'Official', 'Working', 'Business', 'Technical', 'Inspection', 'Congress', 'Study', 'Ceremony', 'RoundTable')");
                    table.CheckConstraint("ck_visits_period_basis_known", "period_basis in ('Stated', 'Inferred', 'StaffRecord', 'Unknown')");
                    table.CheckConstraint("ck_visits_period_nature_known", "period_nature in ('Planned', 'Actual')");
                    table.CheckConstraint("ck_visits_period_order", "period_earliest <= period_latest");
                    table.CheckConstraint("ck_visits_reason", "not not_as_planned or reason is not null");
                    table.CheckConstraint("ck_visits_status_known", "status in ('Planned', 'Held', 'Reported', 'Closed', 'Cancelled', 'Postponed')");
                    table.ForeignKey(
                        name: "fk_visits_delegation_id",
                        column: x => x.delegation_id,
                        principalTable: "delegations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "events",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    recurrence = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    region_id = table.Column<Guid>(type: "uuid", nullable: true),
                    place_text = table.Column<string>(type: "jsonb", nullable: true),
                    summary = table.Column<string>(type: "jsonb", nullable: true),
                    period_basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    period_basis_note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    period_earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    period_edtf = table.Column<string>(type: "character varying(23)", maxLength: 23, nullable: true),
                    period_latest = table.Column<DateOnly>(type: "date", nullable: true),
                    period_nature = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    period_wording = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    period_year_known = table.Column<bool>(type: "boolean", nullable: false),
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
                    table.PrimaryKey("pk_events", x => x.id);
                    table.CheckConstraint("ck_events_period_basis_known", "period_basis in ('Stated', 'Inferred', 'StaffRecord', 'Unknown')");
                    table.CheckConstraint("ck_events_period_nature_known", "period_nature in ('Planned', 'Actual')");
                    table.CheckConstraint("ck_events_period_order", "period_earliest <= period_latest");
                    table.CheckConstraint("ck_events_recurrence_known", "recurrence in ('NotStated', 'Once', 'Annual')");
                    table.ForeignKey(
                        name: "fk_events_region_id",
                        column: x => x.region_id,
                        principalTable: "regions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "institutions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    region_id = table.Column<Guid>(type: "uuid", nullable: false),
                    city_text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    successor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    merged_into_id = table.Column<Guid>(type: "uuid", nullable: true),
                    address = table.Column<string>(type: "jsonb", nullable: true),
                    latitude = table.Column<double>(type: "double precision", nullable: true),
                    longitude = table.Column<double>(type: "double precision", nullable: true),
                    website = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
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
                    table.PrimaryKey("pk_institutions", x => x.id);
                    table.CheckConstraint("ck_institutions_kind_known", "kind in ('Hospital', 'Clinic', 'Dispensary', 'MedicalCentre', 'ResearchCentre', 'ResearchCentreBranch', 'University', 'Department', 'Ministry', 'HealthAuthority', 'RegionalGovernment', 'CityGovernment', 'Government', 'Agency', 'Association', 'Company', 'InternationalOrganisation', 'CongressOrganiser', 'Legislature', 'Museum', 'Other')");
                    table.CheckConstraint("ck_institutions_latitude", "latitude between -90 and 90");
                    table.CheckConstraint("ck_institutions_longitude", "longitude between -180 and 180");
                    table.CheckConstraint("ck_institutions_merged", "(status = 'Merged') = (merged_into_id is not null) and (merged_into_id is null or merged_into_id <> id and deleted_at is not null)");
                    table.CheckConstraint("ck_institutions_not_own_parent", "parent_id <> id");
                    table.CheckConstraint("ck_institutions_not_own_successor", "successor_id <> id");
                    table.CheckConstraint("ck_institutions_status_known", "status in ('Active', 'Inactive', 'Merged', 'Withdrawn')");
                    table.ForeignKey(
                        name: "fk_institutions_merged_into_id",
                        column: x => x.merged_into_id,
                        principalTable: "institutions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_institutions_parent_id",
                        column: x => x.parent_id,
                        principalTable: "institutions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_institutions_region_id",
                        column: x => x.region_id,
                        principalTable: "regions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_institutions_successor_id",
                        column: x => x.successor_id,
                        principalTable: "institutions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evidence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    field_path = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    source_id = table.Column<Guid>(type: "uuid", nullable: true),
                    quote = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: true),
                    quote_language = table.Column<string>(type: "text", nullable: true),
                    basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidence", x => x.id);
                    table.CheckConstraint("ck_evidence_basis_known", "basis in ('Stated', 'Inferred', 'StaffRecord', 'Unknown')");
                    table.CheckConstraint("ck_evidence_quote", "quote is null or source_id is not null and quote_language is not null");
                    table.CheckConstraint("ck_evidence_record_kind_known", "record_kind in ('Agreement', 'Visit', 'Meeting', 'Institution', 'Event', 'Commitment', 'Activity', 'Region', 'Person', 'Source', 'Document', 'User', 'Delegation')");
                    table.CheckConstraint("ck_evidence_says_something", "source_id is not null or note is not null");
                    table.ForeignKey(
                        name: "fk_evidence_source_id",
                        column: x => x.source_id,
                        principalTable: "sources",
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

            migrationBuilder.CreateTable(
                name: "comments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    edited_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    removed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_comments", x => x.id);
                    table.CheckConstraint("ck_comments_not_blank", "text <> ''");
                    table.CheckConstraint("ck_comments_record_kind_known", "record_kind in ('Agreement', 'Visit', 'Meeting', 'Institution', 'Event', 'Commitment', 'Activity', 'Region', 'Person', 'Source', 'Document', 'User', 'Delegation')");
                    table.CheckConstraint("ck_comments_said", "(text is null) = (removed_at is not null)");
                    table.ForeignKey(
                        name: "fk_comments_author_id",
                        column: x => x.author_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: true),
                    title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    recorded_content = table.Column<string>(type: "jsonb", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contributor_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    submitted_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    comment = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    base_version = table.Column<long>(type: "bigint", nullable: true),
                    region_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    institution_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_drafts", x => x.id);
                    table.CheckConstraint("ck_drafts_kind_known", "kind in ('Agreement', 'Visit', 'Meeting', 'Institution', 'Event', 'Commitment', 'Activity', 'Region', 'Person', 'Source', 'Document', 'User', 'Delegation')");
                    table.CheckConstraint("ck_drafts_open", "state in ('Draft', 'Submitted', 'Returned')");
                    table.CheckConstraint("ck_drafts_state_known", "state in ('Draft', 'Submitted', 'Returned', 'Published', 'Unpublished')");
                    table.ForeignKey(
                        name: "fk_drafts_author_id",
                        column: x => x.author_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "press_articles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    url = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    publisher = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    author = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    language = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: false),
                    text = table.Column<string>(type: "character varying(50000)", maxLength: 50000, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    published_basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    published_basis_note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    published_earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    published_edtf = table.Column<string>(type: "character varying(23)", maxLength: 23, nullable: true),
                    published_latest = table.Column<DateOnly>(type: "date", nullable: true),
                    published_nature = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    published_wording = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    published_year_known = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_press_articles", x => x.id);
                    table.CheckConstraint("ck_press_articles_published_basis_known", "published_basis in ('Stated', 'Inferred', 'StaffRecord', 'Unknown')");
                    table.CheckConstraint("ck_press_articles_published_nature_known", "published_nature in ('Planned', 'Actual')");
                    table.CheckConstraint("ck_press_articles_published_order", "published_earliest <= published_latest");
                    table.ForeignKey(
                        name: "fk_press_articles_owner_id",
                        column: x => x.owner_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stamp = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions", x => x.id);
                    table.ForeignKey(
                        name: "fk_sessions_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_user_claims_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    provider_key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_user_logins_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_passkeys",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    Data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_passkeys", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_user_passkeys_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_tokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_user_tokens_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
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
                name: "aid",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: true),
                    visit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    activity_id = table.Column<Guid>(type: "uuid", nullable: true),
                    order = table.Column<int>(type: "integer", nullable: false),
                    what = table.Column<string>(type: "jsonb", nullable: false),
                    quantity = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    value = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    currency = table.Column<string>(type: "character(3)", fixedLength: true, maxLength: 3, nullable: true),
                    value_approximate = table.Column<bool>(type: "boolean", nullable: false),
                    delivered = table.Column<bool>(type: "boolean", nullable: false),
                    when_basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    when_basis_note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    when_earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    when_edtf = table.Column<string>(type: "character varying(23)", maxLength: 23, nullable: true),
                    when_latest = table.Column<DateOnly>(type: "date", nullable: true),
                    when_nature = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    when_wording = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    when_year_known = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_aid", x => x.id);
                    table.CheckConstraint("ck_aid_one_owner", "num_nonnulls(agreement_id, visit_id, activity_id) = 1");
                    table.CheckConstraint("ck_aid_value", "(value is null) = (currency is null) and value >= 0");
                    table.CheckConstraint("ck_aid_when_basis_known", "when_basis in ('Stated', 'Inferred', 'StaffRecord', 'Unknown')");
                    table.CheckConstraint("ck_aid_when_nature_known", "when_nature in ('Planned', 'Actual')");
                    table.CheckConstraint("ck_aid_when_order", "when_earliest <= when_latest");
                    table.ForeignKey(
                        name: "fk_aid_activity_id",
                        column: x => x.activity_id,
                        principalTable: "activities",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_aid_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_aid_visit_id",
                        column: x => x.visit_id,
                        principalTable: "visits",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "event_days",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    theme = table.Column<string>(type: "jsonb", nullable: false),
                    when_basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    when_basis_note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    when_earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    when_edtf = table.Column<string>(type: "character varying(23)", maxLength: 23, nullable: true),
                    when_latest = table.Column<DateOnly>(type: "date", nullable: true),
                    when_nature = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    when_wording = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    when_year_known = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_event_days", x => x.id);
                    table.CheckConstraint("ck_event_days_when_basis_known", "when_basis in ('Stated', 'Inferred', 'StaffRecord', 'Unknown')");
                    table.CheckConstraint("ck_event_days_when_nature_known", "when_nature in ('Planned', 'Actual')");
                    table.CheckConstraint("ck_event_days_when_order", "when_earliest <= when_latest");
                    table.ForeignKey(
                        name: "fk_event_days_event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
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
                name: "agreement_parties",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    role_label = table.Column<string>(type: "jsonb", nullable: true),
                    own_reference = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    order = table.Column<int>(type: "integer", nullable: false),
                    region_id = table.Column<Guid>(type: "uuid", nullable: true),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    description = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_parties", x => x.id);
                    table.CheckConstraint("ck_agreement_parties_party_given", "num_nonnulls(region_id, institution_id, description) > 0 and (institution_id is null or description is null)");
                    table.CheckConstraint("ck_agreement_parties_role_known", "role in ('Signatory', 'Consultative', 'Witness', 'Beneficiary')");
                    table.ForeignKey(
                        name: "fk_agreement_parties_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_agreement_parties_institution_id",
                        column: x => x.institution_id,
                        principalTable: "institutions",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_agreement_parties_region_id",
                        column: x => x.region_id,
                        principalTable: "regions",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "delegation_members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    delegation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    description = table.Column<string>(type: "jsonb", nullable: true),
                    title_then = table.Column<string>(type: "jsonb", nullable: true),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    region_id = table.Column<Guid>(type: "uuid", nullable: true),
                    basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    basis_note = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delegation_members", x => x.id);
                    table.CheckConstraint("ck_delegation_members_basis_known", "basis in ('Stated', 'Inferred', 'StaffRecord', 'Unknown')");
                    table.CheckConstraint("ck_delegation_members_role_known", "role in ('Member', 'Head', 'Representative', 'Interpreter', 'Escort')");
                    table.ForeignKey(
                        name: "fk_delegation_members_delegation_id",
                        column: x => x.delegation_id,
                        principalTable: "delegations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_delegation_members_institution_id",
                        column: x => x.institution_id,
                        principalTable: "institutions",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_delegation_members_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_delegation_members_region_id",
                        column: x => x.region_id,
                        principalTable: "regions",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "delegation_senders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    delegation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    region_id = table.Column<Guid>(type: "uuid", nullable: true),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    description = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delegation_senders", x => x.id);
                    table.CheckConstraint("ck_delegation_senders_party_given", "num_nonnulls(region_id, institution_id, description) > 0 and (institution_id is null or description is null)");
                    table.ForeignKey(
                        name: "fk_delegation_senders_delegation_id",
                        column: x => x.delegation_id,
                        principalTable: "delegations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_delegation_senders_institution_id",
                        column: x => x.institution_id,
                        principalTable: "institutions",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_delegation_senders_region_id",
                        column: x => x.region_id,
                        principalTable: "regions",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "institution_claims",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "jsonb", nullable: false),
                    metric = table.Column<string>(type: "text", nullable: true),
                    comparator = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    value = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    as_of_basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    as_of_basis_note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    as_of_earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    as_of_edtf = table.Column<string>(type: "character varying(23)", maxLength: 23, nullable: true),
                    as_of_latest = table.Column<DateOnly>(type: "date", nullable: true),
                    as_of_nature = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    as_of_wording = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    as_of_year_known = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_institution_claims", x => x.id);
                    table.CheckConstraint("ck_institution_claims_as_of_basis_known", "as_of_basis in ('Stated', 'Inferred', 'StaffRecord', 'Unknown')");
                    table.CheckConstraint("ck_institution_claims_as_of_nature_known", "as_of_nature in ('Planned', 'Actual')");
                    table.CheckConstraint("ck_institution_claims_as_of_order", "as_of_earliest <= as_of_latest");
                    table.CheckConstraint("ck_institution_claims_comparator_known", "comparator in ('Equal', 'About', 'GreaterThan', 'LessThan')");
                    table.ForeignKey(
                        name: "fk_institution_claims_institution_id",
                        column: x => x.institution_id,
                        principalTable: "institutions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "institution_identifiers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    scheme = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    value = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_institution_identifiers", x => x.id);
                    table.CheckConstraint("ck_institution_identifiers_scheme_known", "scheme in ('Ror', 'Wikidata', 'Isni', 'National')");
                    table.ForeignKey(
                        name: "fk_institution_identifiers_institution_id",
                        column: x => x.institution_id,
                        principalTable: "institutions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meetings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    visit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    order = table.Column<int>(type: "integer", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: true),
                    sort_date = table.Column<DateOnly>(type: "date", nullable: false),
                    venue_institution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    venue_region_id = table.Column<Guid>(type: "uuid", nullable: true),
                    venue_text = table.Column<string>(type: "jsonb", nullable: true),
                    agenda = table.Column<string>(type: "jsonb", nullable: true),
                    summary = table.Column<string>(type: "jsonb", nullable: true),
                    minutes = table.Column<string>(type: "jsonb", nullable: true),
                    specialty_codes = table.Column<string[]>(type: "text[]", nullable: false),
                    condition_codes = table.Column<string[]>(type: "text[]", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: true),
                    when_basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    when_basis_note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    when_earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    when_edtf = table.Column<string>(type: "character varying(23)", maxLength: 23, nullable: true),
                    when_latest = table.Column<DateOnly>(type: "date", nullable: true),
                    when_nature = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    when_wording = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    when_year_known = table.Column<bool>(type: "boolean", nullable: false),
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
                    table.PrimaryKey("pk_meetings", x => x.id);
                    table.CheckConstraint("ck_meetings_ordinal", "ordinal > 0");
                    table.CheckConstraint("ck_meetings_when_basis_known", "when_basis in ('Stated', 'Inferred', 'StaffRecord', 'Unknown')");
                    table.CheckConstraint("ck_meetings_when_nature_known", "when_nature in ('Planned', 'Actual')");
                    table.CheckConstraint("ck_meetings_when_order", "when_earliest <= when_latest");
                    table.ForeignKey(
                        name: "fk_meetings_venue_institution_id",
                        column: x => x.venue_institution_id,
                        principalTable: "institutions",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_meetings_venue_region_id",
                        column: x => x.venue_region_id,
                        principalTable: "regions",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_meetings_visit_id",
                        column: x => x.visit_id,
                        principalTable: "visits",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "names",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    lang = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    search_key = table.Column<string>(type: "text", nullable: false),
                    owner = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    stem_key = table.Column<string>(type: "text", nullable: true, computedColumnSql: "regexp_replace(search_key, '(?<=[a-z]{3})[aeiou]+(?:go|mu|mi|m|h)?(?= |$)', '', 'g')", stored: true),
                    valid_from_basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    valid_from_basis_note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    valid_from_earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_from_edtf = table.Column<string>(type: "character varying(23)", maxLength: 23, nullable: true),
                    valid_from_latest = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_from_nature = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    valid_from_wording = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    valid_from_year_known = table.Column<bool>(type: "boolean", nullable: false),
                    valid_to_basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    valid_to_basis_note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    valid_to_earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to_edtf = table.Column<string>(type: "character varying(23)", maxLength: 23, nullable: true),
                    valid_to_latest = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to_nature = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    valid_to_wording = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    valid_to_year_known = table.Column<bool>(type: "boolean", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: true),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    region_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_names", x => x.id);
                    table.CheckConstraint("ck_names_basis_known", "basis in ('Stated', 'Inferred', 'StaffRecord', 'Unknown')");
                    table.CheckConstraint("ck_names_kind_known", "kind in ('Official', 'Short', 'Alias', 'Former', 'Transliteration', 'Press')");
                    table.CheckConstraint("ck_names_one_owner", "num_nonnulls(region_id, institution_id, person_id, event_id) = 1");
                    table.CheckConstraint("ck_names_valid_from_basis_known", "valid_from_basis in ('Stated', 'Inferred', 'StaffRecord', 'Unknown')");
                    table.CheckConstraint("ck_names_valid_from_nature_known", "valid_from_nature in ('Planned', 'Actual')");
                    table.CheckConstraint("ck_names_valid_from_order", "valid_from_earliest <= valid_from_latest");
                    table.CheckConstraint("ck_names_valid_to_basis_known", "valid_to_basis in ('Stated', 'Inferred', 'StaffRecord', 'Unknown')");
                    table.CheckConstraint("ck_names_valid_to_nature_known", "valid_to_nature in ('Planned', 'Actual')");
                    table.CheckConstraint("ck_names_valid_to_order", "valid_to_earliest <= valid_to_latest");
                    table.ForeignKey(
                        name: "fk_names_event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_names_institution_id",
                        column: x => x.institution_id,
                        principalTable: "institutions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_names_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_names_region_id",
                        column: x => x.region_id,
                        principalTable: "regions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "role_grants",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    region_id = table.Column<Guid>(type: "uuid", nullable: true),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_role_grants", x => x.id);
                    table.CheckConstraint("ck_role_grants_clinic", "role <> 'ClinicAdministrator' or institution_id is not null");
                    table.CheckConstraint("ck_role_grants_role_known", "role in ('ClinicAdministrator', 'MinistryStaff', 'Reviewer', 'Auditor', 'SystemAdministrator')");
                    table.CheckConstraint("ck_role_grants_scope", "num_nonnulls(region_id, institution_id) <= 1");
                    table.ForeignKey(
                        name: "fk_role_grants_institution_id",
                        column: x => x.institution_id,
                        principalTable: "institutions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_role_grants_region_id",
                        column: x => x.region_id,
                        principalTable: "regions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_role_grants_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "visit_host_parties",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    visit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    region_id = table.Column<Guid>(type: "uuid", nullable: true),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    description = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visit_host_parties", x => x.id);
                    table.CheckConstraint("ck_visit_host_parties_party_given", "num_nonnulls(region_id, institution_id, description) > 0 and (institution_id is null or description is null)");
                    table.ForeignKey(
                        name: "fk_visit_host_parties_institution_id",
                        column: x => x.institution_id,
                        principalTable: "institutions",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_visit_host_parties_region_id",
                        column: x => x.region_id,
                        principalTable: "regions",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_visit_host_parties_visit_id",
                        column: x => x.visit_id,
                        principalTable: "visits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "visit_stops",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    visit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    units = table.Column<string>(type: "jsonb", nullable: true),
                    start_time = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    end_time = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    specialty_codes = table.Column<string[]>(type: "text[]", nullable: false),
                    condition_codes = table.Column<string[]>(type: "text[]", nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    outcome_note = table.Column<string>(type: "jsonb", nullable: true),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: true),
                    skipped = table.Column<bool>(type: "boolean", nullable: false),
                    skip_reason = table.Column<string>(type: "text", nullable: true),
                    when_basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    when_basis_note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    when_earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    when_edtf = table.Column<string>(type: "character varying(23)", maxLength: 23, nullable: true),
                    when_latest = table.Column<DateOnly>(type: "date", nullable: true),
                    when_nature = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    when_wording = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    when_year_known = table.Column<bool>(type: "boolean", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    region_id = table.Column<Guid>(type: "uuid", nullable: true),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    description = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visit_stops", x => x.id);
                    table.CheckConstraint("ck_visit_stops_outcome_known", "outcome in ('None', 'Familiarised', 'Discussed', 'AgreementPlanned', 'AgreementSigned')");
                    table.CheckConstraint("ck_visit_stops_party_given", "num_nonnulls(region_id, institution_id, description) > 0 and (institution_id is null or description is null)");
                    table.CheckConstraint("ck_visit_stops_signed", "outcome <> 'AgreementSigned' or agreement_id is not null");
                    table.CheckConstraint("ck_visit_stops_skipped", "not skipped or skip_reason is not null and outcome = 'None'");
                    table.CheckConstraint("ck_visit_stops_times", "end_time is null or end_time > start_time and start_time is not null");
                    table.CheckConstraint("ck_visit_stops_when_basis_known", "when_basis in ('Stated', 'Inferred', 'StaffRecord', 'Unknown')");
                    table.CheckConstraint("ck_visit_stops_when_nature_known", "when_nature in ('Planned', 'Actual')");
                    table.CheckConstraint("ck_visit_stops_when_order", "when_earliest <= when_latest");
                    table.ForeignKey(
                        name: "fk_visit_stops_institution_id",
                        column: x => x.institution_id,
                        principalTable: "institutions",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_visit_stops_region_id",
                        column: x => x.region_id,
                        principalTable: "regions",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_visit_stops_visit_id",
                        column: x => x.visit_id,
                        principalTable: "visits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "comment_mentions",
                columns: table => new
                {
                    comment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_comment_mentions", x => new { x.comment_id, x.user_id });
                    table.ForeignKey(
                        name: "fk_comment_mentions_comment_id",
                        column: x => x.comment_id,
                        principalTable: "comments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_comment_mentions_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "aid_parties",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    aid_id = table.Column<Guid>(type: "uuid", nullable: false),
                    gives = table.Column<bool>(type: "boolean", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    region_id = table.Column<Guid>(type: "uuid", nullable: true),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    description = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_aid_parties", x => x.id);
                    table.CheckConstraint("ck_aid_parties_party_given", "num_nonnulls(region_id, institution_id, description) > 0 and (institution_id is null or description is null)");
                    table.ForeignKey(
                        name: "fk_aid_parties_aid_id",
                        column: x => x.aid_id,
                        principalTable: "aid",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_aid_parties_institution_id",
                        column: x => x.institution_id,
                        principalTable: "institutions",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_aid_parties_region_id",
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

            migrationBuilder.CreateTable(
                name: "scope_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    activity = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from_party_id = table.Column<Guid>(type: "uuid", nullable: true),
                    to_party_id = table.Column<Guid>(type: "uuid", nullable: true),
                    specialty_codes = table.Column<string[]>(type: "text[]", nullable: false),
                    condition_codes = table.Column<string[]>(type: "text[]", nullable: false),
                    quantity = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    unit = table.Column<string>(type: "text", nullable: true),
                    per_period = table.Column<string>(type: "text", nullable: true),
                    duration_days = table.Column<int>(type: "integer", nullable: true),
                    languages = table.Column<string[]>(type: "text[]", nullable: false),
                    text = table.Column<string>(type: "jsonb", nullable: true),
                    basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    basis_note = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scope_items", x => x.id);
                    table.CheckConstraint("ck_scope_items_activity_known", "activity in ('SpecialistExchange', 'PatientExchange', 'JointConference', 'MasterClass', 'Internship', 'AdvancedTraining', 'JointEducationalProject', 'ExperienceExchange', 'TechnologyTransfer', 'TelemedicineConsultation', 'JointResearch', 'EquipmentSupport', 'HospitalConstruction', 'Investment', 'MedicalTourism', 'Other')");
                    table.CheckConstraint("ck_scope_items_basis_known", "basis in ('Stated', 'Inferred', 'StaffRecord', 'Unknown')");
                    table.CheckConstraint("ck_scope_items_quantity", "quantity >= 0 and duration_days > 0");
                    table.ForeignKey(
                        name: "fk_scope_items_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_scope_items_from_party_id",
                        column: x => x.from_party_id,
                        principalTable: "agreement_parties",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_scope_items_to_party_id",
                        column: x => x.to_party_id,
                        principalTable: "agreement_parties",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "signatures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    party_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<string>(type: "jsonb", nullable: true),
                    capacity = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    when_basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    when_basis_note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    when_earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    when_edtf = table.Column<string>(type: "character varying(23)", maxLength: 23, nullable: true),
                    when_latest = table.Column<DateOnly>(type: "date", nullable: true),
                    when_nature = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    when_wording = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    when_year_known = table.Column<bool>(type: "boolean", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    description = table.Column<string>(type: "jsonb", nullable: true),
                    title_then = table.Column<string>(type: "jsonb", nullable: true),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    region_id = table.Column<Guid>(type: "uuid", nullable: true),
                    basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    basis_note = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signatures", x => x.id);
                    table.CheckConstraint("ck_signatures_basis_known", "basis in ('Stated', 'Inferred', 'StaffRecord', 'Unknown')");
                    table.CheckConstraint("ck_signatures_capacity_known", "capacity in ('Head', 'Authorised', 'OnBehalf', 'Witness', 'NotStated')");
                    table.CheckConstraint("ck_signatures_kind_known", "kind in ('Definitive', 'AdReferendum', 'Initialled', 'NotStated')");
                    table.CheckConstraint("ck_signatures_when_basis_known", "when_basis in ('Stated', 'Inferred', 'StaffRecord', 'Unknown')");
                    table.CheckConstraint("ck_signatures_when_nature_known", "when_nature in ('Planned', 'Actual')");
                    table.CheckConstraint("ck_signatures_when_order", "when_earliest <= when_latest");
                    table.ForeignKey(
                        name: "fk_signatures_institution_id",
                        column: x => x.institution_id,
                        principalTable: "institutions",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_signatures_party_id",
                        column: x => x.party_id,
                        principalTable: "agreement_parties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_signatures_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_signatures_region_id",
                        column: x => x.region_id,
                        principalTable: "regions",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "commitments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: true),
                    visit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    order = table.Column<int>(type: "integer", nullable: false),
                    stop_id = table.Column<Guid>(type: "uuid", nullable: true),
                    related_agreement_id = table.Column<Guid>(type: "uuid", nullable: true),
                    event_id = table.Column<Guid>(type: "uuid", nullable: true),
                    activity = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "jsonb", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    quantity_planned = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    quantity_done = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    unit = table.Column<string>(type: "text", nullable: true),
                    high_priority = table.Column<bool>(type: "boolean", nullable: false),
                    closed_by_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    verified_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    verified_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    verification_voided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    specialty_codes = table.Column<string[]>(type: "text[]", nullable: false),
                    condition_codes = table.Column<string[]>(type: "text[]", nullable: false),
                    basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    basis_note = table.Column<string>(type: "text", nullable: true),
                    sort_date = table.Column<DateOnly>(type: "date", nullable: false),
                    due_basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    due_basis_note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    due_earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    due_edtf = table.Column<string>(type: "character varying(23)", maxLength: 23, nullable: true),
                    due_latest = table.Column<DateOnly>(type: "date", nullable: true),
                    due_nature = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    due_wording = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    due_year_known = table.Column<bool>(type: "boolean", nullable: false),
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
                    table.PrimaryKey("pk_commitments", x => x.id);
                    table.CheckConstraint("ck_commitments_activity_known", "activity in ('SpecialistExchange', 'PatientExchange', 'JointConference', 'MasterClass', 'Internship', 'AdvancedTraining', 'JointEducationalProject', 'ExperienceExchange', 'TechnologyTransfer', 'TelemedicineConsultation', 'JointResearch', 'EquipmentSupport', 'HospitalConstruction', 'Investment', 'MedicalTourism', 'Other')");
                    table.CheckConstraint("ck_commitments_basis_known", "basis in ('Stated', 'Inferred', 'StaffRecord', 'Unknown')");
                    table.CheckConstraint("ck_commitments_due_basis_known", "due_basis in ('Stated', 'Inferred', 'StaffRecord', 'Unknown')");
                    table.CheckConstraint("ck_commitments_due_nature_known", "due_nature in ('Planned', 'Actual')");
                    table.CheckConstraint("ck_commitments_due_order", "due_earliest <= due_latest");
                    table.CheckConstraint("ck_commitments_one_owner", "num_nonnulls(agreement_id, visit_id, meeting_id) = 1");
                    table.CheckConstraint("ck_commitments_quantity", "quantity_planned >= 0 and quantity_done >= 0");
                    table.CheckConstraint("ck_commitments_second_person", "not high_priority or verified_by_id is null or verified_by_id <> all(closed_by_ids)");
                    table.CheckConstraint("ck_commitments_status_known", "status in ('Planned', 'InProgress', 'Met', 'PartiallyMet', 'NotMet', 'Cancelled')");
                    table.CheckConstraint("ck_commitments_verified", "(verified_by_id is null) = (verified_at is null) and (verified_by_id is null or status in ('Met', 'PartiallyMet', 'NotMet'))");
                    table.ForeignKey(
                        name: "fk_commitments_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_commitments_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_commitments_verified_by_id",
                        column: x => x.verified_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_commitments_visit_id",
                        column: x => x.visit_id,
                        principalTable: "visits",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: true),
                    visit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    order = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: true),
                    visibility = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    translation_of_id = table.Column<Guid>(type: "uuid", nullable: true),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_documents", x => x.id);
                    table.CheckConstraint("ck_documents_kind_known", "kind in ('AgreementSigned', 'AgreementDraft', 'Annex', 'Amendment', 'Translation', 'Protocol', 'Programme', 'VisitReport', 'PressArticle', 'Photo', 'TerminationNotice', 'RegistrationCertificate', 'Other')");
                    table.CheckConstraint("ck_documents_one_owner", "num_nonnulls(agreement_id, visit_id, meeting_id) = 1");
                    table.CheckConstraint("ck_documents_visibility_known", "visibility in ('Public', 'Staff')");
                    table.ForeignKey(
                        name: "fk_documents_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_documents_file_id",
                        column: x => x.file_id,
                        principalTable: "stored_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_documents_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_documents_translation_of_id",
                        column: x => x.translation_of_id,
                        principalTable: "documents",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_documents_visit_id",
                        column: x => x.visit_id,
                        principalTable: "visits",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "meeting_participants",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    side = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    presence = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    description = table.Column<string>(type: "jsonb", nullable: true),
                    title_then = table.Column<string>(type: "jsonb", nullable: true),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    region_id = table.Column<Guid>(type: "uuid", nullable: true),
                    basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    basis_note = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_participants", x => x.id);
                    table.CheckConstraint("ck_meeting_participants_basis_known", "basis in ('Stated', 'Inferred', 'StaffRecord', 'Unknown')");
                    table.CheckConstraint("ck_meeting_participants_presence_known", "presence in ('NotStated', 'Present', 'Absent', 'Excused')");
                    table.CheckConstraint("ck_meeting_participants_side_known", "side in ('Home', 'Host', 'Both', 'Other')");
                    table.ForeignKey(
                        name: "fk_meeting_participants_institution_id",
                        column: x => x.institution_id,
                        principalTable: "institutions",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_meeting_participants_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_meeting_participants_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_meeting_participants_region_id",
                        column: x => x.region_id,
                        principalTable: "regions",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "meeting_parties",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    side = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    region_id = table.Column<Guid>(type: "uuid", nullable: true),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    description = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_parties", x => x.id);
                    table.CheckConstraint("ck_meeting_parties_party_given", "num_nonnulls(region_id, institution_id, description) > 0 and (institution_id is null or description is null)");
                    table.CheckConstraint("ck_meeting_parties_side_known", "side in ('Home', 'Host', 'Both', 'Other')");
                    table.ForeignKey(
                        name: "fk_meeting_parties_institution_id",
                        column: x => x.institution_id,
                        principalTable: "institutions",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_meeting_parties_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_meeting_parties_region_id",
                        column: x => x.region_id,
                        principalTable: "regions",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "statements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    visit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: true),
                    stop_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    side = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    speaker_id = table.Column<Guid>(type: "uuid", nullable: true),
                    speaker_title = table.Column<string>(type: "jsonb", nullable: true),
                    text = table.Column<string>(type: "jsonb", nullable: false),
                    hedged = table.Column<bool>(type: "boolean", nullable: false),
                    activities = table.Column<string[]>(type: "text[]", nullable: false),
                    specialty_codes = table.Column<string[]>(type: "text[]", nullable: false),
                    condition_codes = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statements", x => x.id);
                    table.CheckConstraint("ck_statements_kind_known", "kind in ('Offer', 'Interest', 'Assessment', 'Plan', 'Fact')");
                    table.CheckConstraint("ck_statements_one_owner", "num_nonnulls(visit_id, meeting_id, agreement_id) = 1");
                    table.CheckConstraint("ck_statements_side_known", "side in ('Home', 'Host', 'Both', 'Other')");
                    table.ForeignKey(
                        name: "fk_statements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_statements_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_statements_speaker_id",
                        column: x => x.speaker_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_statements_visit_id",
                        column: x => x.visit_id,
                        principalTable: "visits",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "shown_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    stop_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "jsonb", nullable: false),
                    specialty_codes = table.Column<string[]>(type: "text[]", nullable: false),
                    condition_codes = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shown_items", x => x.id);
                    table.CheckConstraint("ck_shown_items_kind_known", "kind in ('Department', 'Equipment', 'Technology', 'Laboratory', 'Procedure', 'Other')");
                    table.ForeignKey(
                        name: "fk_shown_items_stop_id",
                        column: x => x.stop_id,
                        principalTable: "visit_stops",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "visit_hosts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    visit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stop_id = table.Column<Guid>(type: "uuid", nullable: true),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    description = table.Column<string>(type: "jsonb", nullable: true),
                    title_then = table.Column<string>(type: "jsonb", nullable: true),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    region_id = table.Column<Guid>(type: "uuid", nullable: true),
                    basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    basis_note = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visit_hosts", x => x.id);
                    table.CheckConstraint("ck_visit_hosts_basis_known", "basis in ('Stated', 'Inferred', 'StaffRecord', 'Unknown')");
                    table.CheckConstraint("ck_visit_hosts_role_known", "role in ('Host', 'Escort', 'Interpreter', 'Met')");
                    table.ForeignKey(
                        name: "fk_visit_hosts_institution_id",
                        column: x => x.institution_id,
                        principalTable: "institutions",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_visit_hosts_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_visit_hosts_region_id",
                        column: x => x.region_id,
                        principalTable: "regions",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_visit_hosts_stop_id",
                        column: x => x.stop_id,
                        principalTable: "visit_stops",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_visit_hosts_visit_id",
                        column: x => x.visit_id,
                        principalTable: "visits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "commitment_parties",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    owes = table.Column<bool>(type: "boolean", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    region_id = table.Column<Guid>(type: "uuid", nullable: true),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    description = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_commitment_parties", x => x.id);
                    table.CheckConstraint("ck_commitment_parties_party_given", "num_nonnulls(region_id, institution_id, description) > 0 and (institution_id is null or description is null)");
                    table.ForeignKey(
                        name: "fk_commitment_parties_commitment_id",
                        column: x => x.commitment_id,
                        principalTable: "commitments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_commitment_parties_institution_id",
                        column: x => x.institution_id,
                        principalTable: "institutions",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_commitment_parties_region_id",
                        column: x => x.region_id,
                        principalTable: "regions",
                        principalColumn: "id");
                });

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
                name: "ix_agreement_events_agreement_id",
                table: "agreement_events",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_parties_agreement_id",
                table: "agreement_parties",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_parties_institution_id",
                table: "agreement_parties",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_parties_region_id",
                table: "agreement_parties",
                column: "region_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_state_periods_state_from_until",
                table: "agreement_state_periods",
                columns: new[] { "state", "from", "until" });

            migrationBuilder.CreateIndex(
                name: "ix_agreements_institution_ids",
                table: "agreements",
                column: "institution_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_agreements_meeting_id",
                table: "agreements",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreements_parent_id",
                table: "agreements",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreements_planned_occasion_event_id",
                table: "agreements",
                column: "planned_occasion_event_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreements_reference",
                table: "agreements",
                column: "reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agreements_region_ids",
                table: "agreements",
                column: "region_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_agreements_search_key",
                table: "agreements",
                column: "search_key")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_agreements_sort_date_id",
                table: "agreements",
                columns: new[] { "sort_date", "id" },
                descending: new bool[0],
                filter: "is_public and deleted_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_agreements_supersedes_id",
                table: "agreements",
                column: "supersedes_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreements_visit_id",
                table: "agreements",
                column: "visit_id");

            migrationBuilder.CreateIndex(
                name: "ix_aid_activity_id",
                table: "aid",
                column: "activity_id");

            migrationBuilder.CreateIndex(
                name: "ix_aid_agreement_id",
                table: "aid",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_aid_visit_id",
                table: "aid",
                column: "visit_id");

            migrationBuilder.CreateIndex(
                name: "ix_aid_parties_aid_id",
                table: "aid_parties",
                column: "aid_id");

            migrationBuilder.CreateIndex(
                name: "ix_aid_parties_institution_id",
                table: "aid_parties",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_aid_parties_region_id",
                table: "aid_parties",
                column: "region_id");

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

            migrationBuilder.CreateIndex(
                name: "ix_comment_mentions_user_id",
                table: "comment_mentions",
                column: "user_id",
                filter: "read_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_comments_author_id",
                table: "comments",
                column: "author_id");

            migrationBuilder.CreateIndex(
                name: "ix_comments_record_id_id",
                table: "comments",
                columns: new[] { "record_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_commitment_parties_commitment_id",
                table: "commitment_parties",
                column: "commitment_id");

            migrationBuilder.CreateIndex(
                name: "ix_commitment_parties_institution_id",
                table: "commitment_parties",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_commitment_parties_region_id",
                table: "commitment_parties",
                column: "region_id");

            migrationBuilder.CreateIndex(
                name: "ix_commitments_agreement_id",
                table: "commitments",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_commitments_event_id",
                table: "commitments",
                column: "event_id");

            migrationBuilder.CreateIndex(
                name: "ix_commitments_institution_ids",
                table: "commitments",
                column: "institution_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_commitments_meeting_id",
                table: "commitments",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_commitments_reference",
                table: "commitments",
                column: "reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_commitments_region_ids",
                table: "commitments",
                column: "region_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_commitments_related_agreement_id",
                table: "commitments",
                column: "related_agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_commitments_search_key",
                table: "commitments",
                column: "search_key")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_commitments_sort_date_id",
                table: "commitments",
                columns: new[] { "sort_date", "id" },
                descending: new bool[0],
                filter: "is_public and deleted_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_commitments_verified_by_id",
                table: "commitments",
                column: "verified_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_commitments_visit_id",
                table: "commitments",
                column: "visit_id");

            migrationBuilder.CreateIndex(
                name: "ix_delegation_members_delegation_id",
                table: "delegation_members",
                column: "delegation_id");

            migrationBuilder.CreateIndex(
                name: "ix_delegation_members_institution_id",
                table: "delegation_members",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_delegation_members_person_id",
                table: "delegation_members",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_delegation_members_region_id",
                table: "delegation_members",
                column: "region_id");

            migrationBuilder.CreateIndex(
                name: "ix_delegation_senders_delegation_id",
                table: "delegation_senders",
                column: "delegation_id");

            migrationBuilder.CreateIndex(
                name: "ix_delegation_senders_institution_id",
                table: "delegation_senders",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_delegation_senders_region_id",
                table: "delegation_senders",
                column: "region_id");

            migrationBuilder.CreateIndex(
                name: "ix_documents_agreement_id",
                table: "documents",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_documents_file_id",
                table: "documents",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_documents_meeting_id",
                table: "documents",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_documents_translation_of_id",
                table: "documents",
                column: "translation_of_id");

            migrationBuilder.CreateIndex(
                name: "ix_documents_visit_id",
                table: "documents",
                column: "visit_id");

            migrationBuilder.CreateIndex(
                name: "ix_drafts_author_id",
                table: "drafts",
                column: "author_id");

            migrationBuilder.CreateIndex(
                name: "ix_drafts_institution_ids",
                table: "drafts",
                column: "institution_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_drafts_record_id",
                table: "drafts",
                column: "record_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_drafts_region_ids",
                table: "drafts",
                column: "region_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_drafts_state_changed_at",
                table: "drafts",
                columns: new[] { "state", "changed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_event_days_event_id",
                table: "event_days",
                column: "event_id");

            migrationBuilder.CreateIndex(
                name: "ix_events_institution_ids",
                table: "events",
                column: "institution_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_events_region_id",
                table: "events",
                column: "region_id");

            migrationBuilder.CreateIndex(
                name: "ix_events_region_ids",
                table: "events",
                column: "region_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_events_search_key",
                table: "events",
                column: "search_key")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_events_slug",
                table: "events",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_evidence_record_id_order",
                table: "evidence",
                columns: new[] { "record_id", "order" });

            migrationBuilder.CreateIndex(
                name: "ix_evidence_source_id",
                table: "evidence",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_history_action_id",
                table: "history",
                columns: new[] { "action", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_history_record_id_id",
                table: "history",
                columns: new[] { "record_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_institution_claims_institution_id",
                table: "institution_claims",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_institution_identifiers_institution_id",
                table: "institution_identifiers",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_institution_identifiers_scheme_value",
                table: "institution_identifiers",
                columns: new[] { "scheme", "value" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_institutions_institution_ids",
                table: "institutions",
                column: "institution_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_institutions_merged_into_id",
                table: "institutions",
                column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "ix_institutions_parent_id",
                table: "institutions",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_institutions_region_id",
                table: "institutions",
                column: "region_id");

            migrationBuilder.CreateIndex(
                name: "ix_institutions_region_ids",
                table: "institutions",
                column: "region_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_institutions_search_key",
                table: "institutions",
                column: "search_key")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_institutions_slug",
                table: "institutions",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_institutions_successor_id",
                table: "institutions",
                column: "successor_id");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_participants_institution_id",
                table: "meeting_participants",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_participants_meeting_id",
                table: "meeting_participants",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_participants_person_id",
                table: "meeting_participants",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_participants_region_id",
                table: "meeting_participants",
                column: "region_id");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_parties_institution_id",
                table: "meeting_parties",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_parties_meeting_id",
                table: "meeting_parties",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_parties_region_id",
                table: "meeting_parties",
                column: "region_id");

            migrationBuilder.CreateIndex(
                name: "ix_meetings_institution_ids",
                table: "meetings",
                column: "institution_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_meetings_reference",
                table: "meetings",
                column: "reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meetings_region_ids",
                table: "meetings",
                column: "region_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_meetings_search_key",
                table: "meetings",
                column: "search_key")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_meetings_sort_date_id",
                table: "meetings",
                columns: new[] { "sort_date", "id" },
                descending: new bool[0],
                filter: "is_public and deleted_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_meetings_venue_institution_id",
                table: "meetings",
                column: "venue_institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_meetings_venue_region_id",
                table: "meetings",
                column: "venue_region_id");

            migrationBuilder.CreateIndex(
                name: "ix_meetings_visit_id",
                table: "meetings",
                column: "visit_id");

            migrationBuilder.CreateIndex(
                name: "ix_names_event_id",
                table: "names",
                column: "event_id",
                filter: "event_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_names_institution_id",
                table: "names",
                column: "institution_id",
                filter: "institution_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_names_person_id",
                table: "names",
                column: "person_id",
                filter: "person_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_names_region_id",
                table: "names",
                column: "region_id",
                filter: "region_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_names_search_key",
                table: "names",
                column: "search_key")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ux_names_official_event",
                table: "names",
                columns: new[] { "event_id", "lang" },
                unique: true,
                filter: "kind = 'Official' and valid_to_edtf is null and event_id is not null");

            migrationBuilder.CreateIndex(
                name: "ux_names_official_institution",
                table: "names",
                columns: new[] { "institution_id", "lang" },
                unique: true,
                filter: "kind = 'Official' and valid_to_edtf is null and institution_id is not null");

            migrationBuilder.CreateIndex(
                name: "ux_names_official_person",
                table: "names",
                columns: new[] { "person_id", "lang" },
                unique: true,
                filter: "kind = 'Official' and valid_to_edtf is null and person_id is not null");

            migrationBuilder.CreateIndex(
                name: "ux_names_official_region",
                table: "names",
                columns: new[] { "region_id", "lang" },
                unique: true,
                filter: "kind = 'Official' and valid_to_edtf is null and region_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_open_questions_record_id",
                table: "open_questions",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_slug",
                table: "people",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_press_articles_owner_id_changed_at",
                table: "press_articles",
                columns: new[] { "owner_id", "changed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_regions_ancestor_ids",
                table: "regions",
                column: "ancestor_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_regions_geo_names_id",
                table: "regions",
                column: "geo_names_id",
                unique: true,
                filter: "geo_names_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_regions_iso_code",
                table: "regions",
                column: "iso_code",
                unique: true,
                filter: "iso_code is not null");

            migrationBuilder.CreateIndex(
                name: "ix_regions_national_scheme_national_code",
                table: "regions",
                columns: new[] { "national_scheme", "national_code" },
                unique: true,
                filter: "national_code is not null");

            migrationBuilder.CreateIndex(
                name: "ix_regions_parent_id",
                table: "regions",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_regions_slug",
                table: "regions",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_regions_successor_id",
                table: "regions",
                column: "successor_id");

            migrationBuilder.CreateIndex(
                name: "ix_role_grants_institution_id",
                table: "role_grants",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_role_grants_region_id",
                table: "role_grants",
                column: "region_id");

            migrationBuilder.CreateIndex(
                name: "ix_role_grants_user_id",
                table: "role_grants",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_scope_items_agreement_id",
                table: "scope_items",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_scope_items_from_party_id",
                table: "scope_items",
                column: "from_party_id");

            migrationBuilder.CreateIndex(
                name: "ix_scope_items_to_party_id",
                table: "scope_items",
                column: "to_party_id");

            migrationBuilder.CreateIndex(
                name: "ix_sessions_user_id",
                table: "sessions",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_shown_items_stop_id",
                table: "shown_items",
                column: "stop_id");

            migrationBuilder.CreateIndex(
                name: "ix_signatures_institution_id",
                table: "signatures",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_signatures_party_id",
                table: "signatures",
                column: "party_id");

            migrationBuilder.CreateIndex(
                name: "ix_signatures_person_id",
                table: "signatures",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_signatures_region_id",
                table: "signatures",
                column: "region_id");

            migrationBuilder.CreateIndex(
                name: "ix_sources_url",
                table: "sources",
                column: "url",
                unique: true,
                filter: "url is not null");

            migrationBuilder.CreateIndex(
                name: "ix_statements_agreement_id",
                table: "statements",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_statements_meeting_id",
                table: "statements",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_statements_speaker_id",
                table: "statements",
                column: "speaker_id");

            migrationBuilder.CreateIndex(
                name: "ix_statements_visit_id",
                table: "statements",
                column: "visit_id");

            migrationBuilder.CreateIndex(
                name: "ix_stored_files_sha256",
                table: "stored_files",
                column: "sha256",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_user_claims_user_id",
                table: "user_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_user_logins_user_id",
                table: "user_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_user_passkeys_user_id",
                table: "user_passkeys",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_users_normalized_email",
                table: "users",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "ix_users_normalized_user_name",
                table: "users",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_visit_host_parties_institution_id",
                table: "visit_host_parties",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_visit_host_parties_region_id",
                table: "visit_host_parties",
                column: "region_id");

            migrationBuilder.CreateIndex(
                name: "ix_visit_host_parties_visit_id",
                table: "visit_host_parties",
                column: "visit_id");

            migrationBuilder.CreateIndex(
                name: "ix_visit_hosts_institution_id",
                table: "visit_hosts",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_visit_hosts_person_id",
                table: "visit_hosts",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_visit_hosts_region_id",
                table: "visit_hosts",
                column: "region_id");

            migrationBuilder.CreateIndex(
                name: "ix_visit_hosts_stop_id",
                table: "visit_hosts",
                column: "stop_id");

            migrationBuilder.CreateIndex(
                name: "ix_visit_hosts_visit_id",
                table: "visit_hosts",
                column: "visit_id");

            migrationBuilder.CreateIndex(
                name: "ix_visit_stops_agreement_id",
                table: "visit_stops",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_visit_stops_institution_id",
                table: "visit_stops",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_visit_stops_region_id",
                table: "visit_stops",
                column: "region_id");

            migrationBuilder.CreateIndex(
                name: "ix_visit_stops_visit_id",
                table: "visit_stops",
                column: "visit_id");

            migrationBuilder.CreateIndex(
                name: "ix_visits_delegation_id",
                table: "visits",
                column: "delegation_id");

            migrationBuilder.CreateIndex(
                name: "ix_visits_event_id",
                table: "visits",
                column: "event_id");

            migrationBuilder.CreateIndex(
                name: "ix_visits_institution_ids",
                table: "visits",
                column: "institution_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_visits_reference",
                table: "visits",
                column: "reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_visits_region_ids",
                table: "visits",
                column: "region_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_visits_search_key",
                table: "visits",
                column: "search_key")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_visits_sort_date_id",
                table: "visits",
                columns: new[] { "sort_date", "id" },
                descending: new bool[0],
                filter: "is_public and deleted_at is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "activity_flows");

            migrationBuilder.DropTable(
                name: "agreement_confirmations");

            migrationBuilder.DropTable(
                name: "agreement_events");

            migrationBuilder.DropTable(
                name: "agreement_state_periods");

            migrationBuilder.DropTable(
                name: "aid_parties");

            migrationBuilder.DropTable(
                name: "checklist_marks");

            migrationBuilder.DropTable(
                name: "comment_mentions");

            migrationBuilder.DropTable(
                name: "commitment_parties");

            migrationBuilder.DropTable(
                name: "data_protection_keys");

            migrationBuilder.DropTable(
                name: "delegation_members");

            migrationBuilder.DropTable(
                name: "delegation_senders");

            migrationBuilder.DropTable(
                name: "documents");

            migrationBuilder.DropTable(
                name: "drafts");

            migrationBuilder.DropTable(
                name: "event_days");

            migrationBuilder.DropTable(
                name: "evidence");

            migrationBuilder.DropTable(
                name: "field_markers");

            migrationBuilder.DropTable(
                name: "history");

            migrationBuilder.DropTable(
                name: "institution_claims");

            migrationBuilder.DropTable(
                name: "institution_identifiers");

            migrationBuilder.DropTable(
                name: "loaded_data");

            migrationBuilder.DropTable(
                name: "meeting_participants");

            migrationBuilder.DropTable(
                name: "meeting_parties");

            migrationBuilder.DropTable(
                name: "names");

            migrationBuilder.DropTable(
                name: "notes_languages");

            migrationBuilder.DropTable(
                name: "open_questions");

            migrationBuilder.DropTable(
                name: "press_articles");

            migrationBuilder.DropTable(
                name: "reference_counters");

            migrationBuilder.DropTable(
                name: "role_grants");

            migrationBuilder.DropTable(
                name: "scope_items");

            migrationBuilder.DropTable(
                name: "sessions");

            migrationBuilder.DropTable(
                name: "shown_items");

            migrationBuilder.DropTable(
                name: "sign_in_attempts");

            migrationBuilder.DropTable(
                name: "signatures");

            migrationBuilder.DropTable(
                name: "statements");

            migrationBuilder.DropTable(
                name: "terms");

            migrationBuilder.DropTable(
                name: "user_claims");

            migrationBuilder.DropTable(
                name: "user_logins");

            migrationBuilder.DropTable(
                name: "user_passkeys");

            migrationBuilder.DropTable(
                name: "user_tokens");

            migrationBuilder.DropTable(
                name: "visit_host_parties");

            migrationBuilder.DropTable(
                name: "visit_hosts");

            migrationBuilder.DropTable(
                name: "activity_parties");

            migrationBuilder.DropTable(
                name: "agreement_snapshots");

            migrationBuilder.DropTable(
                name: "aid");

            migrationBuilder.DropTable(
                name: "checklist_steps");

            migrationBuilder.DropTable(
                name: "comments");

            migrationBuilder.DropTable(
                name: "commitments");

            migrationBuilder.DropTable(
                name: "stored_files");

            migrationBuilder.DropTable(
                name: "sources");

            migrationBuilder.DropTable(
                name: "events");

            migrationBuilder.DropTable(
                name: "agreement_parties");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "visit_stops");

            migrationBuilder.DropTable(
                name: "activities");

            migrationBuilder.DropTable(
                name: "meetings");

            migrationBuilder.DropTable(
                name: "users");

            migrationBuilder.DropTable(
                name: "agreements");

            migrationBuilder.DropTable(
                name: "institutions");

            migrationBuilder.DropTable(
                name: "visits");

            migrationBuilder.DropTable(
                name: "regions");

            migrationBuilder.DropTable(
                name: "delegations");
        }
    }
}
