using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>
/// Lists of what is signed pass over promises by the index alone, and the list of sources has an index: docs/decisions/0045.
/// What is proved to be signed is no longer listed under the window in which it was to be.
/// </summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261127150000_SignedInLists")]
public sealed class SignedInLists : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("""
            update agreements a set sort_date = coalesce(
                (select coalesce(e.when_earliest, e.when_latest) from agreement_events e
                    where e.agreement_id = a.id and e.when_year_known order by e."order" limit 1), '-infinity')
            where a.sort_date = coalesce(a.planned_window_earliest, a.planned_window_latest)
                and not exists (select from agreement_events e where e.agreement_id = a.id and e.kind = 'Signed')
                and exists (select from agreement_state_periods p where p.agreement_id = a.id and p.state in
                    ('Signed', 'InForce', 'Suspended', 'TerminationNotified', 'Terminated', 'Expired', 'Superseded'));

            drop index ix_agreements_sort_date_id;
            create index ix_agreements_sort_date_id on agreements (sort_date desc, id desc)
                include (planned_window_earliest, planned_window_latest) where is_public and deleted_at is null;

            create index ix_sources_listed on sources ((coalesce(published_earliest, published_latest, '-infinity')) desc, id desc);
            """);

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("""
            drop index ix_sources_listed;
            drop index ix_agreements_sort_date_id;
            create index ix_agreements_sort_date_id on agreements (sort_date desc, id desc) where is_public and deleted_at is null;
            """);
}
