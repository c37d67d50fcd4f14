using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>Rules that the database holds and EF Core has no words for.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261124000001_Guards")]
public sealed class Guards : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""
            alter table agreement_state_periods add constraint ex_agreement_state_periods_overlap
                exclude using gist (agreement_id with =, daterange("from", until) with &&)
                deferrable initially deferred;

            create function refuse_change() returns trigger language plpgsql as $$
            begin
                raise exception 'table % is append-only', tg_table_name;
            end $$;
            create trigger history_append_only before update or delete on history
                for each row execute function refuse_change();
            create trigger history_no_truncate before truncate on history
                for each statement execute function refuse_change();
            """);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""
            drop trigger history_no_truncate on history;
            drop trigger history_append_only on history;
            drop function refuse_change;
            alter table agreement_state_periods drop constraint ex_agreement_state_periods_overlap;
            """);
    }
}
