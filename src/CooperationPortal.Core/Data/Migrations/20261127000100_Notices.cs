using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>What colleagues were told, and what they want to be told.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261127000100_Notices")]
public sealed class Notices : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "notice_choices",
            columns: table => new
            {
                user_id = table.Column<Guid>(type: "uuid", nullable: false),
                rhythm = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                muted = table.Column<string[]>(type: "text[]", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_notice_choices", x => x.user_id);
                table.CheckConstraint("ck_notice_choices_rhythm_known", "rhythm in ('AtOnce', 'Daily', 'Weekly', 'Never')");
                table.ForeignKey(
                    name: "fk_notice_choices_user_id",
                    column: x => x.user_id,
                    principalTable: "users",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "notices",
            columns: table => new
            {
                id = table.Column<Guid>(type: "uuid", nullable: false),
                user_id = table.Column<Guid>(type: "uuid", nullable: false),
                kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                record_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                record_id = table.Column<Guid>(type: "uuid", nullable: false),
                commitment_id = table.Column<Guid>(type: "uuid", nullable: true),
                day = table.Column<DateOnly>(type: "date", nullable: true),
                raised_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                mail_id = table.Column<Guid>(type: "uuid", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_notices", x => x.id);
                table.CheckConstraint("ck_notices_kind_known", "kind in ('AgreementEnds', 'EndNotice', 'ReportDue', 'CommitmentDue', 'ReviewAwaited', 'Returned', 'Published', 'Mentioned')");
                table.CheckConstraint("ck_notices_record_kind_known", "record_kind in ('Agreement', 'Visit', 'Meeting', 'Institution', 'Event', 'Commitment', 'Activity', 'Region', 'Person', 'Source', 'Document', 'User', 'Delegation')");
                table.ForeignKey(
                    name: "fk_notices_user_id",
                    column: x => x.user_id,
                    principalTable: "users",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex(
            name: "ix_notices_mail_id",
            table: "notices",
            column: "mail_id");

        migrationBuilder.CreateIndex(
            name: "ix_notices_raised_at",
            table: "notices",
            column: "raised_at",
            filter: "settled_at is null");

        migrationBuilder.CreateIndex(
            name: "ix_notices_user_id_key",
            table: "notices",
            columns: ["user_id", "key"],
            unique: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "notice_choices");

        migrationBuilder.DropTable(
            name: "notices");
    }
}
