using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>For whom somebody acts who has roles in several places: docs/decisions/0039.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261127080000_ActingFor")]
public sealed class ActingFor : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>(
            name: "acting_for", table: "sessions", type: "character varying(60)", maxLength: 60, nullable: true);
        migrationBuilder.AddColumn<string>(name: "acting_name", table: "sessions", type: "text", nullable: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropColumn(name: "acting_for", table: "sessions");
        migrationBuilder.DropColumn(name: "acting_name", table: "sessions");
    }
}
