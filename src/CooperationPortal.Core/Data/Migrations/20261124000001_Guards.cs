using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>Rules that the database holds and EF Core has no words for.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261124000001_Guards")]
public sealed class Guards : Migration
{
    // Periods may not overlap, and two amendments may not have one number, at the end of the transaction: within it they
    // change places. An institution that was merged leads to one that leads no further, which is asked at the end too.
    private const string Rules = """
        alter table agreement_state_periods add constraint ex_agreement_state_periods_overlap
            exclude using gist (agreement_id with =, daterange("from", until) with &&)
            deferrable initially deferred;

        alter table agreement_events add constraint uq_agreement_events_number
            unique (agreement_id, number) deferrable initially deferred;

        create function refuse_merge_chain() returns trigger language plpgsql as $$
        begin
            if exists (select from institutions a join institutions b on b.id = a.merged_into_id
                where (a.id = new.id or b.id = new.id) and b.merged_into_id is not null) then
                raise exception 'institution % leads to one that leads on', new.id using errcode = 'check_violation';
            end if;
            return null;
        end $$;
        create constraint trigger institutions_merge_chain after insert or update of merged_into_id on institutions
            deferrable initially deferred for each row when (new.merged_into_id is not null)
            execute function refuse_merge_chain();
        """;

    // History, and what a party confirmed (docs/decisions/0013-confirmed-terms.md), is evidence.
    private const string AppendOnly = """
        create function refuse_change() returns trigger language plpgsql as $$
        begin
            raise exception 'table % is append-only', tg_table_name;
        end $$;
        create trigger history_append_only before update or delete on history
            for each row execute function refuse_change();
        create trigger history_no_truncate before truncate on history
            for each statement execute function refuse_change();
        create trigger agreement_snapshots_append_only before update or delete on agreement_snapshots
            for each row execute function refuse_change();
        create trigger agreement_confirmations_append_only before update or delete on agreement_confirmations
            for each row execute function refuse_change();
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Rules);
        migrationBuilder.Sql(AppendOnly);
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("""
            drop trigger agreement_confirmations_append_only on agreement_confirmations;
            drop trigger agreement_snapshots_append_only on agreement_snapshots;
            drop trigger history_no_truncate on history;
            drop trigger history_append_only on history;
            drop function refuse_change;
            drop trigger institutions_merge_chain on institutions;
            drop function refuse_merge_chain;
            alter table agreement_events drop constraint uq_agreement_events_number;
            alter table agreement_state_periods drop constraint ex_agreement_state_periods_overlap;
            """);
}
