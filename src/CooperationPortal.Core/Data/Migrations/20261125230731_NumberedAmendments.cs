using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CooperationPortal.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class NumberedAmendments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "new_end_basis",
                table: "agreement_events",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Unknown");

            migrationBuilder.AddColumn<string>(
                name: "new_end_basis_note",
                table: "agreement_events",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "new_end_earliest",
                table: "agreement_events",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "new_end_edtf",
                table: "agreement_events",
                type: "character varying(23)",
                maxLength: 23,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "new_end_latest",
                table: "agreement_events",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "new_end_nature",
                table: "agreement_events",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Actual");

            migrationBuilder.AddColumn<string>(
                name: "new_end_wording",
                table: "agreement_events",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "new_end_year_known",
                table: "agreement_events",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "new_notice_months",
                table: "agreement_events",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "new_renewal",
                table: "agreement_events",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "NotStated");

            migrationBuilder.AddColumn<int>(
                name: "new_renewal_months",
                table: "agreement_events",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "new_term",
                table: "agreement_events",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "NotStated");

            migrationBuilder.AddColumn<int>(
                name: "new_term_months",
                table: "agreement_events",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "number",
                table: "agreement_events",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "subject",
                table: "agreement_events",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "NotStated");

            migrationBuilder.AddCheckConstraint(
                name: "ck_agreement_events_new_end_basis_known",
                table: "agreement_events",
                sql: "new_end_basis in ('Stated', 'Inferred', 'StaffRecord', 'Unknown')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_agreement_events_new_end_nature_known",
                table: "agreement_events",
                sql: "new_end_nature in ('Planned', 'Actual')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_agreement_events_new_end_order",
                table: "agreement_events",
                sql: "new_end_earliest <= new_end_latest");

            migrationBuilder.AddCheckConstraint(
                name: "ck_agreement_events_new_renewal_known",
                table: "agreement_events",
                sql: "new_renewal in ('NotStated', 'None', 'Tacit', 'Express')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_agreement_events_new_term_known",
                table: "agreement_events",
                sql: "new_term in ('NotStated', 'Fixed', 'OpenEnded')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_agreement_events_new_terms",
                table: "agreement_events",
                sql: "new_term_months between 1 and 1200 and new_renewal_months between 1 and 1200 and new_notice_months between 0 and 120");

            migrationBuilder.AddCheckConstraint(
                name: "ck_agreement_events_subject_known",
                table: "agreement_events",
                sql: "subject in ('NotStated', 'Term', 'Scope', 'Parties', 'Text', 'Other')");

            // At the end of the transaction, so that two amendments can change places.
            migrationBuilder.Sql("""
                alter table agreement_events add constraint uq_agreement_events_number
                    unique (agreement_id, number) deferrable initially deferred;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("alter table agreement_events drop constraint uq_agreement_events_number;");

            migrationBuilder.DropCheckConstraint(
                name: "ck_agreement_events_new_end_basis_known",
                table: "agreement_events");

            migrationBuilder.DropCheckConstraint(
                name: "ck_agreement_events_new_end_nature_known",
                table: "agreement_events");

            migrationBuilder.DropCheckConstraint(
                name: "ck_agreement_events_new_end_order",
                table: "agreement_events");

            migrationBuilder.DropCheckConstraint(
                name: "ck_agreement_events_new_renewal_known",
                table: "agreement_events");

            migrationBuilder.DropCheckConstraint(
                name: "ck_agreement_events_new_term_known",
                table: "agreement_events");

            migrationBuilder.DropCheckConstraint(
                name: "ck_agreement_events_new_terms",
                table: "agreement_events");

            migrationBuilder.DropCheckConstraint(
                name: "ck_agreement_events_subject_known",
                table: "agreement_events");

            migrationBuilder.DropColumn(
                name: "new_end_basis",
                table: "agreement_events");

            migrationBuilder.DropColumn(
                name: "new_end_basis_note",
                table: "agreement_events");

            migrationBuilder.DropColumn(
                name: "new_end_earliest",
                table: "agreement_events");

            migrationBuilder.DropColumn(
                name: "new_end_edtf",
                table: "agreement_events");

            migrationBuilder.DropColumn(
                name: "new_end_latest",
                table: "agreement_events");

            migrationBuilder.DropColumn(
                name: "new_end_nature",
                table: "agreement_events");

            migrationBuilder.DropColumn(
                name: "new_end_wording",
                table: "agreement_events");

            migrationBuilder.DropColumn(
                name: "new_end_year_known",
                table: "agreement_events");

            migrationBuilder.DropColumn(
                name: "new_notice_months",
                table: "agreement_events");

            migrationBuilder.DropColumn(
                name: "new_renewal",
                table: "agreement_events");

            migrationBuilder.DropColumn(
                name: "new_renewal_months",
                table: "agreement_events");

            migrationBuilder.DropColumn(
                name: "new_term",
                table: "agreement_events");

            migrationBuilder.DropColumn(
                name: "new_term_months",
                table: "agreement_events");

            migrationBuilder.DropColumn(
                name: "number",
                table: "agreement_events");

            migrationBuilder.DropColumn(
                name: "subject",
                table: "agreement_events");
        }
    }
}
