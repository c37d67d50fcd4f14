using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>Counts visits, meetings and promises by the conditions that they are about, as agreements: docs/decisions/0052.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261127200000_FiguresOfAllConditions")]
public sealed class FiguresOfAllConditions : Migration
{
    private const string Recount = """
        select recount_figures(id) from (
            select coalesce(visit_id, meeting_id) as id from statements where cardinality(condition_codes) > 0
            union select visit_id from visit_stops where cardinality(condition_codes) > 0
            union select s.visit_id from shown_items i join visit_stops s on s.id = i.stop_id where cardinality(i.condition_codes) > 0
            union select id from meetings where cardinality(condition_codes) > 0
            union select id from commitments where cardinality(condition_codes) > 0) as records
        where id is not null;
        """;

    private const string OfAgreements = """
        when 'Agreement' then array(
            select 'condition:' || unnest(condition_codes) from scope_items where agreement_id = f.record_id
            union select 'condition:' || unnest(condition_codes) from statements where agreement_id = f.record_id
            union select 'condition:' || unnest(condition_codes) from commitments
                where agreement_id = f.record_id and deleted_at is null)
        """;

    private const string OfOthers = """
        when 'Visit' then array(
            select 'condition:' || unnest(condition_codes) from statements where visit_id = f.record_id
            union select 'condition:' || unnest(condition_codes) from visit_stops where visit_id = f.record_id
            union select 'condition:' || unnest(i.condition_codes) from visit_stops s join shown_items i on i.stop_id = s.id
                where s.visit_id = f.record_id)
        when 'Meeting' then array(
            select 'condition:' || unnest(condition_codes) from statements where meeting_id = f.record_id
            union select 'condition:' || unnest(condition_codes) from meetings where id = f.record_id)
        when 'Commitment' then array(
            select distinct 'condition:' || unnest(condition_codes) from commitments where id = f.record_id)
        """;

    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(ViewOf(OfAgreements + "\n" + OfOthers));

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(ViewOf(OfAgreements));

    private static string ViewOf(string conditions) => $"""
        create or replace view published_facts as
        select f.record_id, f.kind, f.facts || case f.kind {conditions} end as facts, f.edges
        from facts_but_conditions f;

        {Recount}
        """;
}
