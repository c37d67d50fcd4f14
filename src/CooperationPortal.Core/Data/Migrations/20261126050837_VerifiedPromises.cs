using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CooperationPortal.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class VerifiedPromises : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_history_action_known",
                table: "history");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "closed_at",
                table: "commitments",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid[]>(
                name: "closed_by_ids",
                table: "commitments",
                type: "uuid[]",
                nullable: false,
                defaultValue: new Guid[0]);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "verification_voided_at",
                table: "commitments",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "verified_at",
                table: "commitments",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "verified_by_id",
                table: "commitments",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_history_action_known",
                table: "history",
                sql: "action in ('DraftCreated', 'DraftSaved', 'Submitted', 'Returned', 'Published', 'Unpublished', 'Withdrawn', 'Deleted', 'Restored', 'Imported', 'Merged', 'TookOver', 'Verified', 'SignedIn', 'UserChanged')");

            migrationBuilder.CreateIndex(
                name: "ix_commitments_verified_by_id",
                table: "commitments",
                column: "verified_by_id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_commitments_second_person",
                table: "commitments",
                sql: "not high_priority or verified_by_id is null or verified_by_id <> all(closed_by_ids)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_commitments_verified",
                table: "commitments",
                sql: "(verified_by_id is null) = (verified_at is null) and (verified_by_id is null or status in ('Met', 'PartiallyMet', 'NotMet'))");

            migrationBuilder.AddForeignKey(
                name: "fk_commitments_verified_by_id",
                table: "commitments",
                column: "verified_by_id",
                principalTable: "users",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_commitments_verified_by_id",
                table: "commitments");

            migrationBuilder.DropCheckConstraint(
                name: "ck_history_action_known",
                table: "history");

            migrationBuilder.DropIndex(
                name: "ix_commitments_verified_by_id",
                table: "commitments");

            migrationBuilder.DropCheckConstraint(
                name: "ck_commitments_second_person",
                table: "commitments");

            migrationBuilder.DropCheckConstraint(
                name: "ck_commitments_verified",
                table: "commitments");

            migrationBuilder.DropColumn(
                name: "closed_at",
                table: "commitments");

            migrationBuilder.DropColumn(
                name: "closed_by_ids",
                table: "commitments");

            migrationBuilder.DropColumn(
                name: "verification_voided_at",
                table: "commitments");

            migrationBuilder.DropColumn(
                name: "verified_at",
                table: "commitments");

            migrationBuilder.DropColumn(
                name: "verified_by_id",
                table: "commitments");

            migrationBuilder.AddCheckConstraint(
                name: "ck_history_action_known",
                table: "history",
                sql: "action in ('DraftCreated', 'DraftSaved', 'Submitted', 'Returned', 'Published', 'Unpublished', 'Withdrawn', 'Deleted', 'Restored', 'Imported', 'Merged', 'TookOver', 'SignedIn', 'UserChanged')");
        }
    }
}
