using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>A step of a country says by which rule, and whether it is as it was shipped: docs/decisions/0043-first-steps-of-countries.md.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261127110000_ChecklistRules")]
public sealed class ChecklistRules : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>(name: "rule", table: "checklist_steps", type: "jsonb", nullable: true);
        migrationBuilder.AddColumn<string>(
            name: "rule_url", table: "checklist_steps", type: "character varying(1000)", maxLength: 1000, nullable: true);
        migrationBuilder.AddColumn<DateTimeOffset>(
            name: "edited_at", table: "checklist_steps", type: "timestamp with time zone", nullable: true);

        // Until now administrators wrote all of them; when, nobody kept.
        migrationBuilder.Sql("update checklist_steps set edited_at = now()");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropColumn(name: "rule", table: "checklist_steps");
        migrationBuilder.DropColumn(name: "rule_url", table: "checklist_steps");
        migrationBuilder.DropColumn(name: "edited_at", table: "checklist_steps");
    }
}
