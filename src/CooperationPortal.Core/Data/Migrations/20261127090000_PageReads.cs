using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>How often the pages of records are read: docs/decisions/0040-what-is-read.md.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261127090000_PageReads")]
public sealed class PageReads : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "page_reads",
            columns: table => new
            {
                record_id = table.Column<Guid>(type: "uuid", nullable: false),
                language = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: false),
                count = table.Column<long>(type: "bigint", nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_page_reads", x => new { x.record_id, x.language }));
        migrationBuilder.CreateIndex(
            name: "ix_page_reads_language_count_record_id", table: "page_reads", columns: ["language", "count", "record_id"]);
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable(name: "page_reads");
}
