using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace CooperationPortal.Core.Data.Migrations
{
    /// <summary>What records are counted under, and what the figures add up: docs/decisions/0019.</summary>
    [DbContext(typeof(PortalDbContext))]
    [Migration("20261126150415_Figures")]
    public partial class Figures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "figure_changes",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    aspect = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    value = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_figure_changes", x => x.id);
                    table.CheckConstraint("ck_figure_changes_kind_known", "kind in ('Agreement', 'Visit', 'Meeting', 'Institution', 'Event', 'Commitment', 'Activity', 'Region', 'Person', 'Source', 'Document', 'User', 'Delegation')");
                });

            migrationBuilder.CreateTable(
                name: "record_facts",
                columns: table => new
                {
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    facts = table.Column<string[]>(type: "text[]", nullable: false),
                    edges = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_record_facts", x => x.record_id);
                    table.CheckConstraint("ck_record_facts_kind_known", "kind in ('Agreement', 'Visit', 'Meeting', 'Institution', 'Event', 'Commitment', 'Activity', 'Region', 'Person', 'Source', 'Document', 'User', 'Delegation')");
                });

            migrationBuilder.CreateIndex(
                name: "ix_figure_changes_kind_aspect_day",
                table: "figure_changes",
                columns: new[] { "kind", "aspect", "day" })
                .Annotation("Npgsql:IndexInclude", new[] { "value", "state", "count" });

            migrationBuilder.CreateIndex(
                name: "ix_record_facts_facts",
                table: "record_facts",
                column: "facts")
                .Annotation("Npgsql:IndexMethod", "gin");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "figure_changes");

            migrationBuilder.DropTable(
                name: "record_facts");
        }
    }
}
