using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>What auditors look for in the history is found by an index: a person, a kind of record, a day, a place, a word.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261127011000_AuditSearch")]
public sealed class AuditSearch : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateIndex(name: "ix_history_actor_id_id", table: "history", columns: ["actor_id", "id"]);
        migrationBuilder.CreateIndex(name: "ix_history_record_kind_id", table: "history", columns: ["record_kind", "id"]);
        migrationBuilder.CreateIndex(name: "ix_history_at", table: "history", column: "at");
        migrationBuilder.CreateIndex(name: "ix_history_region_ids", table: "history", column: "region_ids")
            .Annotation("Npgsql:IndexMethod", "gin");
        migrationBuilder.CreateIndex(name: "ix_history_institution_ids", table: "history", column: "institution_ids")
            .Annotation("Npgsql:IndexMethod", "gin");
        migrationBuilder.AddColumn<string>(
            name: "words", table: "history", type: "text", nullable: false,
            computedColumnSql: "coalesce(reference, '') || ' ' || coalesce(title, '') || ' ' || coalesce(comment, '')",
            stored: true);
        migrationBuilder.CreateIndex(name: "ix_history_words", table: "history", column: "words")
            .Annotation("Npgsql:IndexMethod", "gin")
            .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropColumn(name: "words", table: "history");
        migrationBuilder.DropIndex(name: "ix_history_institution_ids", table: "history");
        migrationBuilder.DropIndex(name: "ix_history_region_ids", table: "history");
        migrationBuilder.DropIndex(name: "ix_history_at", table: "history");
        migrationBuilder.DropIndex(name: "ix_history_record_kind_id", table: "history");
        migrationBuilder.DropIndex(name: "ix_history_actor_id_id", table: "history");
    }
}
