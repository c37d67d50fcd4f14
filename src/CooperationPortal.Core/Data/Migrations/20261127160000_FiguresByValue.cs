using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>Figures of some places alone are found, and not looked for among those of all.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261127160000_FiguresByValue")]
public sealed class FiguresByValue : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.CreateIndex("ix_figure_changes_aspect_value_day", "figure_changes", ["aspect", "value", "day"])
            .Annotation("Npgsql:IndexInclude", new[] { "kind", "state", "count" });

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.DropIndex("ix_figure_changes_aspect_value_day", "figure_changes");
}
