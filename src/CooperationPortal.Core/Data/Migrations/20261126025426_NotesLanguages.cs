using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CooperationPortal.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class NotesLanguages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "notes_languages",
                columns: table => new
                {
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    language = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notes_languages", x => x.record_id);
                    table.CheckConstraint("ck_notes_languages_record_kind_known", "record_kind in ('Agreement', 'Visit', 'Meeting', 'Institution', 'Event', 'Commitment', 'Region', 'Person', 'Source', 'Document', 'User', 'Delegation')");
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "notes_languages");
        }
    }
}
