using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>Accounts have invitations, second factors and sessions that are listed: docs/decisions/0032.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261127020000_Accounts")]
public sealed class Accounts : Migration
{
    private const string Before = """
        'DraftCreated', 'DraftSaved', 'Submitted', 'Returned', 'Published', 'Unpublished', 'Withdrawn', 'Deleted', 'Restored', 'Imported', 'Merged', 'TookOver', 'Verified', 'TermsConfirmed', 'TermsDisputed', 'StepDone', 'StepNotNeeded', 'StepReopened', 'CommentAdded', 'CommentEdited', 'CommentRemoved', 'ErrorReportSettled', 'SignedIn', 'UserChanged', 'SignInRefused', 'ConfidentialRead', 'AuditExported'
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>(name: "address", table: "sessions", type: "character varying(45)", maxLength: 45, nullable: true);
        migrationBuilder.AddColumn<string>(name: "browser", table: "sessions", type: "character varying(300)", maxLength: 300, nullable: true);
        migrationBuilder.AddColumn<string>(
            name: "method", table: "sessions", type: "character varying(40)", maxLength: 40, nullable: false, defaultValue: "Password");
        migrationBuilder.AddColumn<DateTimeOffset>(
            name: "seen_at", table: "sessions", type: "timestamp with time zone", nullable: false, defaultValueSql: "now()");
        migrationBuilder.Sql("alter table sessions alter column method drop default, alter column seen_at drop default");
        migrationBuilder.AddCheckConstraint(
            name: "ck_sessions_method_known", table: "sessions", sql: "method in ('Password', 'Code', 'RecoveryCode', 'Passkey')");
        CreateDevices(migrationBuilder);
        CreateLinks(migrationBuilder);
        migrationBuilder.DropCheckConstraint(name: "ck_history_action_known", table: "history");
        migrationBuilder.AddCheckConstraint(
            name: "ck_history_action_known",
            table: "history",
            sql: $"action in ({Before}, 'UserInvited', 'UserDisabled', 'UserEnabled', 'GrantGiven', 'GrantEnded', 'PasswordChanged', 'SecondFactorSet', 'SecondFactorRemoved', 'PasskeyAdded', 'PasskeyRemoved', 'SessionsEnded')");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(name: "devices");
        migrationBuilder.DropTable(name: "one_time_links");
        migrationBuilder.DropColumn(name: "address", table: "sessions");
        migrationBuilder.DropColumn(name: "browser", table: "sessions");
        migrationBuilder.DropColumn(name: "method", table: "sessions");
        migrationBuilder.DropColumn(name: "seen_at", table: "sessions");
        migrationBuilder.DropCheckConstraint(name: "ck_history_action_known", table: "history");
        migrationBuilder.AddCheckConstraint(name: "ck_history_action_known", table: "history", sql: $"action in ({Before})");
    }

    private static void CreateDevices(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "devices",
            columns: table => new
            {
                id = table.Column<Guid>(type: "uuid", nullable: false),
                user_id = table.Column<Guid>(type: "uuid", nullable: false),
                secret_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                first_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_devices", x => x.id);
                table.ForeignKey(
                    name: "fk_devices_user_id",
                    column: x => x.user_id,
                    principalTable: "users",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex(name: "ix_devices_seen_at", table: "devices", column: "seen_at");
        migrationBuilder.CreateIndex(
            name: "ix_devices_user_id_secret_hash", table: "devices", columns: ["user_id", "secret_hash"], unique: true);
    }

    private static void CreateLinks(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "one_time_links",
            columns: table => new
            {
                id = table.Column<Guid>(type: "uuid", nullable: false),
                kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                secret_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_one_time_links", x => x.id);
                table.CheckConstraint("ck_one_time_links_kind_known", "kind in ('Invitation', 'PasswordReset')");
            });
        migrationBuilder.CreateIndex(
            name: "ix_one_time_links_secret_hash", table: "one_time_links", column: "secret_hash", unique: true);
        migrationBuilder.CreateIndex(
            name: "ix_one_time_links_subject_id_kind", table: "one_time_links", columns: ["subject_id", "kind"]);
    }
}
