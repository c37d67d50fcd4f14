using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CooperationPortal.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class SkippedStops : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_visit_stops_skipped",
                table: "visit_stops");

            migrationBuilder.AddCheckConstraint(
                name: "ck_visit_stops_skipped",
                table: "visit_stops",
                sql: "not skipped or skip_reason is not null and outcome = 'None'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_visit_stops_skipped",
                table: "visit_stops");

            migrationBuilder.AddCheckConstraint(
                name: "ck_visit_stops_skipped",
                table: "visit_stops",
                sql: "not skipped or skip_reason is not null");
        }
    }
}
