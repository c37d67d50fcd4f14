using CooperationPortal.Core.Agreements.Frameworks;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Data.GeneratedData;
using CooperationPortal.Tests.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Agreements.Frameworks;

/// <summary>What acts under a framework, among many agreements that do not.</summary>
public sealed class FrameworkScopeTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 11, 27);

    public Task InitializeAsync() => database.UseAsync(async (DataGenerator generator) =>
    {
        await generator.RunAsync(2000, new Progress<int>(), CancellationToken.None);
        return true;
    });

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task ActingUnder_FrameworkOfTwoPlaces_AsksOnlyThoseThatTouchThemOrNameIt()
    {
        var plan = await database.UseAsync(async db => await db.PlanAsync(db.ActingUnder(await FrameworkAsync(db), null, Today)));

        plan.ShouldContain("ix_agreements_region_ids");
        plan.ShouldContain("ix_agreements_parent_id");
    }

    private static async Task<Framework> FrameworkAsync(PortalDbContext db)
    {
        var places = await db.Regions.Where(r => r.IsoCode == "RU-SAM" || r.IsoCode == "UZ-NG").Select(r => r.Id).ToArrayAsync();
        return new Framework(Guid.NewGuid(), places);
    }
}
