using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>Which institutions have a point that cannot be where their place is. What is there is judged when it is written next.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261126100000_FarPoints")]
public sealed class FarPoints : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<bool>("is_point_far", "institutions", nullable: false, defaultValue: false);

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.DropColumn("is_point_far", "institutions");
}
