using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Data.GeneratedData;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Tests.Support.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Core.Data;

public sealed class DataGeneratorTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private const int Count = 200;

    private static readonly string[] Tables =
        ["agreements", "agreement_parties", "agreement_state_periods", "commitments", "visits", "names", "sources", "record_facts",
        "events", "activities", "activity_flows", "statements"];

    [Fact]
    public async Task Run_FreshDatabase_FillsItOnceAndAlwaysAlike()
    {
        var other = new DatabaseFixture();
        await other.InitializeAsync();

        (await RunAsync(database)).ShouldBeTrue();
        (await RunAsync(other)).ShouldBeTrue();
        (await RunAsync(other)).ShouldBeFalse();

        foreach (var table in Tables)
        {
            (await DigestAsync(other, table)).ShouldBe(await DigestAsync(database, table), table);
        }

        await database.UseAsync(async (PortalDbContext db) =>
        {
            (await db.Agreements.CountAsync(a => a.IsPublic)).ShouldBe(Count);
            (await db.Agreements.CountAsync(a => a.SortDate == DateOnly.MinValue)).ShouldBeGreaterThan(5);
            (await db.Visits.CountAsync()).ShouldBeInRange(Count / 5, Count / 2);
            (await db.RecordFacts.CountAsync(f => f.Kind == RecordKind.Agreement)).ShouldBe(Count);
            (await db.RecordFacts.CountAsync(f => f.Kind == RecordKind.Activity)).ShouldBe(await db.Activities.CountAsync());
            (await db.Activities.CountAsync(a => a.HeldYear != null)).ShouldBeInRange(Count / 20, Count / 4);
            (await db.Events.CountAsync(e => e.IsPublic)).ShouldBe(20);
            (await db.ScopeItems.CountAsync(s => s.ConditionCodes.Length > 0)).ShouldBeInRange(Count / 20, Count / 5);
        });
        await SignedAgreesWithItsFigureAsync();
        await KeysAreThoseOfTheWriterAsync();
        await other.DisposeAsync();
    }

    /// <summary>Of a million records the counting takes long, and the records themselves longer.</summary>
    [Fact]
    public async Task Run_InterruptedBeforeItHasCounted_GoesOnThere()
    {
        var interrupted = new DatabaseFixture();
        await interrupted.InitializeAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => interrupted.UseAsync((DataGenerator generator) =>
            generator.RunAsync(Count, new Interruption(), CancellationToken.None)));
        var before = await CountsAsync(interrupted);

        (await RunAsync(interrupted)).ShouldBeTrue();
        var after = await CountsAsync(interrupted);
        (await RunAsync(interrupted)).ShouldBeFalse();

        before.ShouldBe((Count, 0));
        after.ShouldBe((Count, Count));
        await interrupted.DisposeAsync();
    }

    private static Task<(int Agreements, int Facts)> CountsAsync(DatabaseFixture fixture) => fixture.UseAsync(async db =>
        (await db.Agreements.CountAsync(), await db.RecordFacts.CountAsync(f => f.Kind == RecordKind.Agreement)));

    private static async Task<bool> RunAsync(DatabaseFixture fixture) =>
        await fixture.UseAsync((DataGenerator generator) =>
            generator.RunAsync(Count, new Progress<int>(), CancellationToken.None));

    private static Task<string> DigestAsync(DatabaseFixture fixture, string table)
    {
        var question = $"select md5(string_agg(t::text, '|' order by t::text)) as \"Value\" from {table} t";
        return fixture.UseAsync(db => db.Database.SqlQueryRaw<string>(question).SingleAsync());
    }

    private async Task SignedAgreesWithItsFigureAsync()
    {
        var figures = await database.UseAsync((FigureQueries q) => q.OfAsync([Aspect.All], CancellationToken.None));
        var listed = await database.UseAsync((AgreementQueries q) =>
            q.CountAsync(new AgreementFilter { Signed = true }, null, CancellationToken.None));

        figures.Count(RecordKind.Agreement, AgreementBuckets.EverSigned).ShouldBe(listed);
        listed.ShouldBeInRange(Count / 2, Count - 1);
    }

    /// <summary>What an editor loads and saves unchanged is found by the same words as before.</summary>
    private async Task KeysAreThoseOfTheWriterAsync()
    {
        await using var scope = database.NewScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<PortalDbContext>();
        var writer = services.GetRequiredService<IRecordWriter<AgreementInput>>();
        foreach (var agreement in await db.Agreements.AsNoTracking().Include(a => a.Events).OrderBy(a => a.Id).Take(20).ToListAsync())
        {
            var generated = Words(agreement.SearchKey);
            var input = await writer.LoadAsync(agreement.Id, CancellationToken.None);
            var copy = new Agreement
            {
                Id = agreement.Id,
                Reference = agreement.Reference,
                Title = agreement.Title,
                Type = agreement.Type,
                RegionIds = agreement.RegionIds,
                PlannedWindow = agreement.PlannedWindow,
            };
            copy.Events.AddRange(agreement.Events);
            await services.GetRequiredService<RecordKeys>().SetAsync(copy, agreement.Reference, input!, CancellationToken.None);

            generated.Except(Words(copy.SearchKey)).ShouldBeEmpty(agreement.Reference);
        }
    }

    private static IEnumerable<string> Words(string key) => key.Split(' ').Distinct();

    /// <summary>Once all records are there.</summary>
    private sealed class Interruption : IProgress<int>
    {
        public void Report(int value)
        {
            if (value == Count)
            {
                throw new OperationCanceledException();
            }
        }
    }
}
