using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>
/// Finds records by their facts without looking through those of promises, which are several to each: docs/decisions/0052.
/// </summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261127200200_FactsOfRecords")]
public sealed class FactsOfRecords : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        "create index ix_record_facts_facts_of_records on record_facts using gin (facts) where kind <> 'Commitment'");

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.DropIndex("ix_record_facts_facts_of_records", "record_facts");
}
