using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>
/// Says of each agreement whether it was only ever promised, so that lists of the signed do not walk over promises, which come
/// first: docs/decisions/0050.
/// </summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261127171000_OnlyPromised")]
public sealed class OnlyPromised : Migration
{
    // No list and no figure changes by it, so that nothing has to be counted anew or told.
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("""
            alter table agreements add column is_only_promised boolean not null default false;
            alter table agreements disable trigger user;
            update agreements a set is_only_promised = true
            where not exists (select from agreement_state_periods p where p.agreement_id = a.id and p.state in
                ('Signed', 'InForce', 'Suspended', 'TerminationNotified', 'Terminated', 'Expired', 'Superseded'));
            alter table agreements enable trigger user;

            drop index ix_agreements_sort_date_id;
            create index ix_agreements_sort_date_id on agreements (sort_date desc, id desc) where is_public and deleted_at is null;
            create index ix_agreements_ever_signed on agreements (sort_date desc, id desc)
                where is_public and deleted_at is null and not is_only_promised;
            """);

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("""
            drop index ix_agreements_ever_signed;
            drop index ix_agreements_sort_date_id;
            create index ix_agreements_sort_date_id on agreements (sort_date desc, id desc)
                include (planned_window_earliest, planned_window_latest) where is_public and deleted_at is null;
            alter table agreements drop column is_only_promised;
            """);
}
