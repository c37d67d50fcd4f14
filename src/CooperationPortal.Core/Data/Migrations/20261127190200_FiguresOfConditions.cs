using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>Counts agreements by the conditions that they are about, as by specialties.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261127190200_FiguresOfConditions")]
public sealed class FiguresOfConditions : Migration
{
    private const string Recount = """
        select recount_figures(id) from (
            select agreement_id as id from scope_items where cardinality(condition_codes) > 0
            union select agreement_id from statements where cardinality(condition_codes) > 0
            union select agreement_id from commitments where cardinality(condition_codes) > 0) as records
        where id is not null;
        """;

    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql($"""
            alter view published_facts rename to facts_but_conditions;

            create view published_facts as
            select f.record_id, f.kind, f.facts || case when f.kind = 'Agreement' then array(
                    select 'condition:' || unnest(condition_codes) from scope_items where agreement_id = f.record_id
                    union select 'condition:' || unnest(condition_codes) from statements where agreement_id = f.record_id
                    union select 'condition:' || unnest(condition_codes) from commitments
                        where agreement_id = f.record_id and deleted_at is null) end as facts,
                f.edges
            from facts_but_conditions f;

            {Recount}
            """);

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql($"""
            drop view published_facts;
            alter view facts_but_conditions rename to published_facts;

            {Recount}
            """);
}
