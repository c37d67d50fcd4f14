using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CooperationPortal.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class Comments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_history_action_known",
                table: "history");

            migrationBuilder.CreateTable(
                name: "comments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    edited_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    removed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_comments", x => x.id);
                    table.CheckConstraint("ck_comments_not_blank", "text <> ''");
                    table.CheckConstraint("ck_comments_record_kind_known", "record_kind in ('Agreement', 'Visit', 'Meeting', 'Institution', 'Event', 'Commitment', 'Activity', 'Region', 'Person', 'Source', 'Document', 'User', 'Delegation')");
                    table.CheckConstraint("ck_comments_said", "(text is null) = (removed_at is not null)");
                    table.ForeignKey(
                        name: "fk_comments_author_id",
                        column: x => x.author_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "comment_mentions",
                columns: table => new
                {
                    comment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_comment_mentions", x => new { x.comment_id, x.user_id });
                    table.ForeignKey(
                        name: "fk_comment_mentions_comment_id",
                        column: x => x.comment_id,
                        principalTable: "comments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_comment_mentions_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_history_action_known",
                table: "history",
                sql: "action in ('DraftCreated', 'DraftSaved', 'Submitted', 'Returned', 'Published', 'Unpublished', 'Withdrawn', 'Deleted', 'Restored', 'Imported', 'Merged', 'TookOver', 'Verified', 'CommentAdded', 'CommentEdited', 'CommentRemoved', 'SignedIn', 'UserChanged')");

            migrationBuilder.CreateIndex(
                name: "ix_comment_mentions_user_id",
                table: "comment_mentions",
                column: "user_id",
                filter: "read_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_comments_author_id",
                table: "comments",
                column: "author_id");

            migrationBuilder.CreateIndex(
                name: "ix_comments_record_id_id",
                table: "comments",
                columns: new[] { "record_id", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "comment_mentions");

            migrationBuilder.DropTable(
                name: "comments");

            migrationBuilder.DropCheckConstraint(
                name: "ck_history_action_known",
                table: "history");

            migrationBuilder.AddCheckConstraint(
                name: "ck_history_action_known",
                table: "history",
                sql: "action in ('DraftCreated', 'DraftSaved', 'Submitted', 'Returned', 'Published', 'Unpublished', 'Withdrawn', 'Deleted', 'Restored', 'Imported', 'Merged', 'TookOver', 'Verified', 'SignedIn', 'UserChanged')");
        }
    }
}
