using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>
/// Lists are also read by the latest change, and events by the day that begins them, which is no column: the index holds
/// the expression of <c>EventQueries</c> and <c>CalendarQueries</c>.
/// </summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261126170000_ListOrders")]
public sealed class ListOrders : Migration
{
    private static readonly string[] Tables =
        ["activities", "agreements", "commitments", "events", "institutions", "meetings", "visits"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
        {
            migrationBuilder.Sql($"""
                create index ix_{table}_changed on {table} (changed_at desc, id desc) where is_public and deleted_at is null
                """);
        }

        migrationBuilder.Sql("""
            create index ix_events_begin on events
                (coalesce(period_earliest, period_latest, '-infinity'::date) desc, id desc)
                where is_public and deleted_at is null
            """);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("drop index ix_events_begin");
        foreach (var table in Tables)
        {
            migrationBuilder.Sql($"drop index ix_{table}_changed");
        }
    }
}
