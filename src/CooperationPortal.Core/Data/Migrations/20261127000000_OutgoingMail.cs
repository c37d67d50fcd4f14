using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>Mail is kept until it has been sent; an account says in which time zone its mail tells times.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261127000000_OutgoingMail")]
public sealed class OutgoingMail : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>(
            name: "time_zone",
            table: "users",
            type: "character varying(60)",
            maxLength: 60,
            nullable: true);

        migrationBuilder.CreateTable(
            name: "outgoing_mail",
            columns: table => new
            {
                id = table.Column<Guid>(type: "uuid", nullable: false),
                texts = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                address = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                language = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: false),
                time_zone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                facts = table.Column<string>(type: "jsonb", nullable: true),
                state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                tries = table.Column<int>(type: "integer", nullable: false),
                next_try_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                failed_with = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_outgoing_mail", x => x.id);
                table.CheckConstraint("ck_outgoing_mail_forgotten", "(state = 'Waiting') = (facts is not null) and (state = 'Waiting') = (ended_at is null)");
                table.CheckConstraint("ck_outgoing_mail_state_known", "state in ('Waiting', 'Sent', 'GivenUp', 'Dropped')");
            });

        migrationBuilder.CreateIndex(
            name: "ix_outgoing_mail_created_at",
            table: "outgoing_mail",
            column: "created_at");

        migrationBuilder.CreateIndex(
            name: "ix_outgoing_mail_key",
            table: "outgoing_mail",
            column: "key",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_outgoing_mail_next_try_at",
            table: "outgoing_mail",
            column: "next_try_at",
            filter: "state = 'Waiting'");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "outgoing_mail");

        migrationBuilder.DropColumn(
            name: "time_zone",
            table: "users");
    }
}
