using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>
/// Finds records of a kind by their facts without looking through those of other kinds, which one index held: docs/decisions/0060.
/// </summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261127220100_FactsOfEachKind")]
public sealed class FactsOfEachKind : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        drop index ix_record_facts_facts_of_records;
        create index ix_record_facts_facts_of_agreements on record_facts using gin (facts) where kind = 'Agreement';
        create index ix_record_facts_facts_of_visits on record_facts using gin (facts) where kind = 'Visit';
        create index ix_record_facts_facts_of_meetings on record_facts using gin (facts) where kind = 'Meeting';
        create index ix_record_facts_facts_of_activities on record_facts using gin (facts) where kind = 'Activity';
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        drop index ix_record_facts_facts_of_agreements, ix_record_facts_facts_of_visits, ix_record_facts_facts_of_meetings,
            ix_record_facts_facts_of_activities;
        create index ix_record_facts_facts_of_records on record_facts using gin (facts) where kind <> 'Commitment';
        """);
}
