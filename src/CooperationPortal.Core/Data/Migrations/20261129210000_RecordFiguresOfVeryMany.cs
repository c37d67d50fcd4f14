using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>
/// What a record tells of places is put together for all records at once, and PostgreSQL takes that for two hundred: it kept them to look
/// through all for each record. Without keeping them it joins by a hash: docs/decisions/0085.
/// </summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261129210000_RecordFiguresOfVeryMany")]
public sealed class RecordFiguresOfVeryMany : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("alter function rebuild_record_figures(date) set enable_material = off;");

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("alter function rebuild_record_figures(date) reset enable_material;");
}
