using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>Counts agreements apart that are about a subject only because we conclude it: docs/decisions/0070.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261128080000_InferredSubjects")]
public sealed class InferredSubjects : Migration
{
    private const string Recount = """
        select recount_figures(id) from (
            select agreement_id as id from scope_items where basis = 'Inferred'
            union select agreement_id from commitments where basis = 'Inferred' and agreement_id is not null) as records;
        """;

    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql($"""
            alter view published_facts rename to facts_but_inferences;

            create view published_facts as
            select f.record_id, f.kind, f.facts || case when f.kind = 'Agreement' then array(
                    -- Where one source states it, it is stated; what was said is.
                    with told as (
                        select activity, specialty_codes, condition_codes, basis from scope_items where agreement_id = f.record_id
                        union all select activity, specialty_codes, condition_codes, basis from commitments
                            where agreement_id = f.record_id and deleted_at is null
                        union all select null, specialty_codes, condition_codes, 'Stated' from statements
                            where agreement_id = f.record_id)
                    select subject from (
                        select 'inferredActivity:' || activity as subject, basis from told where activity is not null
                        union all select 'inferredSpecialty:' || unnest(specialty_codes), basis from told
                        union all select 'inferredCondition:' || unnest(condition_codes), basis from told) as subjects
                    group by subject having bool_and(basis = 'Inferred')) end as facts,
                f.edges
            from facts_but_inferences f;

            {Recount}
            """);

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql($"""
            drop view published_facts;
            alter view facts_but_inferences rename to published_facts;

            {Recount}
            """);
}
