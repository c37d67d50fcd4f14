using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>A search asks for names by their stems, and so does the reading of an article.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261126120000_NamesByStem")]
public sealed class NamesByStem : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.CreateIndex("ix_names_stem_key", "names", "stem_key");

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropIndex("ix_names_stem_key", "names");
}
