using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>Sources are found by their words; those that are there get their keys while the portal is at work: docs/decisions/0071.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261127220300_SourcesByWords")]
public sealed class SourcesByWords : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        alter table sources add column search_key text not null default '';
        create index ix_sources_search_key on sources using gin (search_key gin_trgm_ops);
        """);

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("alter table sources drop column search_key;");
}
