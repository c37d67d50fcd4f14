using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>A search shows the texts by which a record was found.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261126150000_SearchTexts")]
public sealed class SearchTexts : Migration
{
    private static readonly string[] Tables =
        ["activities", "agreements", "commitments", "events", "institutions", "meetings", "visits"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
        {
            migrationBuilder.AddColumn<string>("search_texts", table, "jsonb", nullable: false, defaultValueSql: "'[]'");
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
        {
            migrationBuilder.DropColumn("search_texts", table);
        }
    }
}
