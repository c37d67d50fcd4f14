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

    /// <summary>Under a framework of two countries very many act: what the first of them do not tell is asked for by itself.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    public async Task ActingSpecialties_OfMoreThanAreRead_AreThoseOfAll(int most)
    {
        var framework = await database.UseAsync(db => FrameworkAsync(db, "RU", "UZ"));
        var all = await ActingAsync(framework, FrameworkSpecialtyQueries.Most);

        (await ActingAsync(framework, most)).Order().ShouldBe(all.Order());
        all.Count.ShouldBeGreaterThan(10);
    }

    /// <summary>An institution acts where any agreement under the framework names it.</summary>
    [Fact]
    public async Task Covered_OfTwoCountries_AreTheInstitutionsThatAnAgreementUnderItNames()
    {
        await database.UseAsync(async db =>
        {
            var framework = await FrameworkAsync(db, "RU", "UZ");
            var named = await db.ActingUnder(framework, null, Today).SelectMany(a => a.Parties).Select(p => p.InstitutionId)
                .Distinct().ToListAsync();

            var all = await db.Covered(framework, null, null, Today).Select(i => i.Id).ToListAsync();
            var acting = await db.Covered(framework, true, null, Today).Select(i => i.Id).ToListAsync();
            var others = await db.Covered(framework, false, null, Today).Select(i => i.Id).ToListAsync();

            acting.Order().ShouldBe(all.Where(id => named.Contains(id)).Order());
            others.Order().ShouldBe(all.Except(acting).Order());
            acting.ShouldNotBeEmpty();
        });
    }

    private Task<HashSet<string>> ActingAsync(Framework framework, int most) => database.UseAsync(
        (FrameworkSpecialtyQueries q) => q.ActingAsync(framework, null, CancellationToken.None, most));

    private static async Task<Framework> FrameworkAsync(PortalDbContext db, string one = "RU-SAM", string other = "UZ-NG")
    {
        var places = await db.Regions.Where(r => r.IsoCode == one || r.IsoCode == other).Select(r => r.Id).ToArrayAsync();
        return new Framework(Guid.NewGuid(), places);
    }
}
