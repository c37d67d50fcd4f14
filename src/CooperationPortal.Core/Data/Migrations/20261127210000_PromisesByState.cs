using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>Finds promises of a state that few are in, and those that are open beyond today: docs/decisions/0054.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261127210000_PromisesByState")]
public sealed class PromisesByState : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create index ix_commitments_status_due on commitments (status, due_latest, sort_date, id)
            where is_public and deleted_at is null
        """);

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.DropIndex("ix_commitments_status_due", "commitments");
}
