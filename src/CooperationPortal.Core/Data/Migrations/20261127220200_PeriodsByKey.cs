using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>
/// The rule that periods do not overlap keeps an index by which PostgreSQL looked up the state of an agreement too, which takes six
/// times as long as by the key: docs/decisions/0064. By the text of an id it cannot.
/// </summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261127220200_PeriodsByKey")]
public sealed class PeriodsByKey : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        alter table agreement_state_periods
            drop constraint ex_agreement_state_periods_overlap,
            add constraint ex_agreement_state_periods_overlap
                exclude using gist ((agreement_id::text) with =, daterange("from", until) with &&)
                deferrable initially deferred;
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        alter table agreement_state_periods
            drop constraint ex_agreement_state_periods_overlap,
            add constraint ex_agreement_state_periods_overlap
                exclude using gist (agreement_id with =, daterange("from", until) with &&)
                deferrable initially deferred;
        """);
}
