using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>"Man zhou li" is Manzhouli: names are found by their words written as one.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261127120000_NamesJoined")]
public sealed class NamesJoined : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>(
            "joined_key", "names", "text", nullable: true, computedColumnSql: "replace(search_key, ' ', '')", stored: true);
        migrationBuilder.Sql("create index ix_names_joined_key on names (joined_key text_pattern_ops)");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex("ix_names_joined_key", "names");
        migrationBuilder.DropColumn("joined_key", "names");
    }
}
