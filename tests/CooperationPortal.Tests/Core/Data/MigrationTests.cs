using CooperationPortal.Core.Data;
using CooperationPortal.Tests.Support.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Tests.Core.Data;

public sealed class MigrationTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    /// <summary>In any order in which they were made: what is added again stands last.</summary>
    private const string Schema = """
        select concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default, collation_name, generation_expression) as "Value"
            from information_schema.columns where table_schema = 'public'
        union all select indexdef from pg_indexes where schemaname = 'public'
        union all select concat_ws(' ', viewname, definition) from pg_views where schemaname = 'public'
        union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
        union all select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint
            where connamespace = 'public'::regnamespace
        union all select pg_get_functiondef(p.oid) from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prokind = 'f'
            and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
        order by 1
        """;

    [Fact]
    public async Task Model_HasNoChangeWithoutMigration() =>
        await database.UseAsync((PortalDbContext context) =>
        {
            context.Database.HasPendingModelChanges().ShouldBeFalse("run dotnet ef migrations add");

            return Task.CompletedTask;
        });

    [Fact]
    public async Task Template_IsMigrated() =>
        (await database.UseAsync(context => context.Database.GetPendingMigrationsAsync())).ShouldBeEmpty();

    [Fact]
    public async Task Migrations_TakenBackAndAppliedAgain_LeaveTheSameSchema()
    {
        var other = new DatabaseFixture();
        await other.InitializeAsync();
        var before = await SchemaAsync(other);

        await MigrateAsync(other, "20261126150417_FigureCounting");
        var between = await SchemaAsync(other);
        await MigrateAsync(other, null);

        between.Count.ShouldBeLessThan(before.Count);
        (await SchemaAsync(other)).ShouldBe(before);
        await other.DisposeAsync();
    }

    private static Task MigrateAsync(DatabaseFixture fixture, string? target) => fixture.UseAsync((PortalDbContext db) =>
        db.GetService<IMigrator>().MigrateAsync(target));

    private static Task<List<string>> SchemaAsync(DatabaseFixture fixture) =>
        fixture.UseAsync(db => db.Database.SqlQueryRaw<string>(Schema).ToListAsync());
}
