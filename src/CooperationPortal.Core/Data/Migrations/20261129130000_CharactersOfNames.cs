using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>Names keep their Chinese characters for the keys of what mentions them; the job of the keys fills them: docs/decisions/0083.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261129130000_CharactersOfNames")]
public sealed class CharactersOfNames : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("character_key", "names", "text", nullable: true);
        migrationBuilder.Sql("create index ix_names_character_key on names using gin (character_key gin_trgm_ops)");
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropColumn("character_key", "names");
}
