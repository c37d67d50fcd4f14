using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>
/// Counts very many records anew in a time that grows with their number: of tables that were filled just now PostgreSQL knows nothing,
/// and compares each of their rows with each: docs/decisions/0084.
/// </summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261129131000_FiguresOfVeryMany")]
public sealed class FiguresOfVeryMany : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql($"""
            {CountingWith("analyze record_facts, pair_counts;")}
            alter function rebuild_between(date) set enable_nestloop = off;
            """);

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql($"""
            alter function rebuild_between(date) reset enable_nestloop;
            {CountingWith("")}
            """);

    private static string CountingWith(string statistics) => $"""
        create or replace function rebuild_figures(today date) returns void language sql as $$
            select rebuild_record_figures(today);
            {statistics}
            select rebuild_between(today);
        $$;
        """;
}
