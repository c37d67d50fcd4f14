using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>What an editor writes to the reviewer is kept with the draft before it is submitted: docs/decisions/0015.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261126180000_NotesToReviewers")]
public sealed class NotesToReviewers : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>(name: "note", table: "drafts", type: "text", nullable: true);
        // The author's word of what waits now is what a form shows again.
        migrationBuilder.Sql("update drafts set note = comment where state = 'Submitted'");
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.DropColumn(name: "note", table: "drafts");
}
