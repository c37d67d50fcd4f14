using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CooperationPortal.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class StopTimes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<TimeOnly>(
                name: "end_time",
                table: "visit_stops",
                type: "time without time zone",
                nullable: true);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "start_time",
                table: "visit_stops",
                type: "time without time zone",
                nullable: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_visit_stops_times",
                table: "visit_stops",
                sql: "end_time is null or end_time > start_time and start_time is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_visit_stops_times",
                table: "visit_stops");

            migrationBuilder.DropColumn(
                name: "end_time",
                table: "visit_stops");

            migrationBuilder.DropColumn(
                name: "start_time",
                table: "visit_stops");
        }
    }
}
