using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CooperationPortal.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class MergedInstitutions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_history_action_known",
                table: "history");

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into_id",
                table: "institutions",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_institutions_merged_into_id",
                table: "institutions",
                column: "merged_into_id");

            // Until now the word could be chosen in the form; such a body has a successor and keeps its own record.
            migrationBuilder.Sql("update institutions set status = 'Inactive' where status = 'Merged';");

            migrationBuilder.AddCheckConstraint(
                name: "ck_institutions_merged",
                table: "institutions",
                sql: "(status = 'Merged') = (merged_into_id is not null) and (merged_into_id is null or merged_into_id <> id and deleted_at is not null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_institutions_not_own_successor",
                table: "institutions",
                sql: "successor_id <> id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_history_action_known",
                table: "history",
                sql: "action in ('DraftCreated', 'DraftSaved', 'Submitted', 'Returned', 'Published', 'Unpublished', 'Withdrawn', 'Deleted', 'Restored', 'Imported', 'Merged', 'TookOver', 'SignedIn', 'UserChanged')");

            migrationBuilder.AddForeignKey(
                name: "fk_institutions_merged_into_id",
                table: "institutions",
                column: "merged_into_id",
                principalTable: "institutions",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            // At the end of the transaction, which first merges a record and then turns those that led to it.
            migrationBuilder.Sql("""
                create function refuse_merge_chain() returns trigger language plpgsql as $$
                begin
                    if exists (select from institutions a join institutions b on b.id = a.merged_into_id
                        where (a.id = new.id or b.id = new.id) and b.merged_into_id is not null) then
                        raise exception 'institution % leads to one that leads on', new.id using errcode = 'check_violation';
                    end if;
                    return null;
                end $$;
                create constraint trigger institutions_merge_chain after insert or update of merged_into_id on institutions
                    deferrable initially deferred for each row when (new.merged_into_id is not null)
                    execute function refuse_merge_chain();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                drop trigger institutions_merge_chain on institutions;
                drop function refuse_merge_chain;
                """);

            migrationBuilder.DropForeignKey(
                name: "fk_institutions_merged_into_id",
                table: "institutions");

            migrationBuilder.DropIndex(
                name: "ix_institutions_merged_into_id",
                table: "institutions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_institutions_merged",
                table: "institutions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_institutions_not_own_successor",
                table: "institutions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_history_action_known",
                table: "history");

            migrationBuilder.DropColumn(
                name: "merged_into_id",
                table: "institutions");

            migrationBuilder.AddCheckConstraint(
                name: "ck_history_action_known",
                table: "history",
                sql: "action in ('DraftCreated', 'DraftSaved', 'Submitted', 'Returned', 'Published', 'Unpublished', 'Withdrawn', 'Deleted', 'Restored', 'Imported', 'SignedIn', 'UserChanged')");
        }
    }
}
