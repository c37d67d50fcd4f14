using CooperationPortal.Core.Data;
using CooperationPortal.Tests.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Data;

public sealed class PublicChangesTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task EveryTable_IsPrivateOrTellsOfItsChanges()
    {
        var silent = await database.UseAsync(context => context.Database.SqlQuery<string>($"""
            select tablename::text as "Value" from pg_tables t
            where schemaname = current_schema() and tablename <> '__EFMigrationsHistory' and not exists (
                select 1 from pg_trigger where tgrelid = format('%I.%I', schemaname, tablename)::regclass
                    and tgname = 'tell_public_change')
            order by 1
            """).ToListAsync());

        silent.ShouldBe(PublicChanges.PrivateTables.Order(StringComparer.Ordinal));
    }
}
