using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CooperationPortal.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class PressArticles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "stem_key",
                table: "names",
                type: "text",
                nullable: true,
                computedColumnSql: "regexp_replace(search_key, '(?<=[a-z]{3})[aeiou]+(?:go|mu|mi|m|h)?(?= |$)', '', 'g')",
                stored: true);

            migrationBuilder.CreateTable(
                name: "press_articles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    url = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    publisher = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    author = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    language = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: false),
                    text = table.Column<string>(type: "character varying(50000)", maxLength: 50000, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    published_basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    published_basis_note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    published_earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    published_edtf = table.Column<string>(type: "character varying(23)", maxLength: 23, nullable: true),
                    published_latest = table.Column<DateOnly>(type: "date", nullable: true),
                    published_nature = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    published_wording = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    published_year_known = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_press_articles", x => x.id);
                    table.CheckConstraint("ck_press_articles_published_basis_known", "published_basis in ('Stated', 'Inferred', 'StaffRecord', 'Unknown')");
                    table.CheckConstraint("ck_press_articles_published_nature_known", "published_nature in ('Planned', 'Actual')");
                    table.CheckConstraint("ck_press_articles_published_order", "published_earliest <= published_latest");
                    table.ForeignKey(
                        name: "fk_press_articles_owner_id",
                        column: x => x.owner_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_press_articles_owner_id_changed_at",
                table: "press_articles",
                columns: new[] { "owner_id", "changed_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "press_articles");

            migrationBuilder.DropColumn(
                name: "stem_key",
                table: "names");
        }
    }
}
