using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>When a party gave its word is known as far as a source tells it, which may be a month or a year: docs/decisions/0003.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261126181000_ConfirmedDates")]
public sealed class ConfirmedDates : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        alter table agreement_confirmations
            alter column said_on type character varying(23) using to_char(said_on, 'YYYY-MM-DD')
        """);

    /// <summary>Of a date that is no day, nothing is left.</summary>
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(@"
        alter table agreement_confirmations alter column said_on type date
            using case when said_on ~ '^\d{4}-\d{2}-\d{2}$' then said_on::date end");
}
