using CooperationPortal.Core.Data;
using CooperationPortal.Tests.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Data;

public sealed class MigrationTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
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
}
