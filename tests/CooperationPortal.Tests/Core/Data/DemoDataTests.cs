using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data.DemoData;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;
using Microsoft.EntityFrameworkCore;
using Shouldly;

namespace CooperationPortal.Tests.Core.Data;

/// <summary>All 25 open cases are there, published, by the portal itself.</summary>
[Collection(DemoCollection.Name)]
public sealed class DemoDataTests(DemoFixture demo)
{
    private const int Cases = 25;

    [Fact]
    public async Task Load_AllCases_HoldsEveryRecord()
    {
        var counts = await demo.Database.UseAsync(async db => new
        {
            Agreements = await db.Agreements.CountAsync(a => a.IsPublic),
            Visits = await db.Visits.CountAsync(v => v.IsPublic),
            Meetings = await db.Meetings.CountAsync(m => m.IsPublic),
            Events = await db.Events.CountAsync(e => e.IsPublic),
            Aid = await db.Aid.CountAsync(),
            Sources = await db.Sources.CountAsync(),
            Institutions = await db.Institutions.CountAsync(i => i.IsPublic),
            Drafts = await db.Drafts.CountAsync(),
        });

        counts.ShouldBe(new
        {
            Agreements = 29, Visits = 19, Meetings = 1, Events = 3, Aid = 1, Sources = Cases, Institutions = 60, Drafts = 0,
        });
    }

    [Fact]
    public async Task Load_EveryRecord_IsImportedByThePortalWithASource()
    {
        var imported = await demo.Database.UseAsync(db => db.History.Where(h => h.Action == HistoryAction.Imported)
            .Select(h => new { h.RecordId, h.ActorId, h.ActorName, Sources = db.Evidence.Count(e => e.RecordId == h.RecordId && e.SourceId != null) })
            .ToListAsync());

        imported.ShouldNotBeEmpty();
        imported.ShouldAllBe(h => h.ActorId == null && h.ActorName == Actor.Portal.Name && h.Sources > 0);
    }

    [Fact]
    public async Task Load_SecondTime_AddsNothing()
    {
        var before = await CountAsync();

        await demo.LoadAsync();

        (await CountAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Load_RecordThatWasDeleted_StaysDeleted()
    {
        var id = DemoIds.Record("moldova-rambam", RecordKind.Agreement, "a1");
        await SetDeletedAsync(id, DateTimeOffset.UtcNow);

        await demo.LoadAsync();

        var found = await demo.Database.UseAsync(db => db.Agreements.CountAsync(a => a.Id == id));
        await SetDeletedAsync(id, null);
        found.ShouldBe(0);
    }

    [Fact]
    public async Task Load_StatesToday_FollowFromTheStatedEvents()
    {
        var today = new DateOnly(2026, 11, 24);
        var states = await demo.Database.UseAsync(db => db.AgreementStatePeriods
            .Where(p => p.From <= today && (p.Until == null || p.Until > today))
            .GroupBy(p => p.State)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count));

        states.ShouldBe(new Dictionary<LegalState, int>
        {
            [LegalState.Announced] = 4, [LegalState.Signed] = 21, [LegalState.InForce] = 2, [LegalState.Expired] = 2,
        }, ignoreOrder: true);
    }

    [Fact]
    public async Task Load_RelationsWithoutARecord_AreKeptInWords()
    {
        var agreements = await demo.Database.UseAsync(db => db.Agreements.AsNoTracking().ToListAsync());

        agreements.Count(a => a.ParentText is not null).ShouldBe(2);
        agreements.Single(a => a.SupersedesText is not null).SupersedesText!.Source.ShouldBe("earlier memorandum, date unknown");
        agreements.ShouldAllBe(a => a.ParentId == null && a.SupersedesId == null);
    }

    [Fact]
    public async Task Load_VisitAtACongress_PointsToIt()
    {
        var visits = await demo.Database.UseAsync(db => db.Visits.Where(v => v.EventId != null)
            .Select(v => new { v.Status, Named = db.Events.Any(e => e.Id == v.EventId) }).ToListAsync());

        visits.Count.ShouldBe(2);
        visits.ShouldAllBe(v => v.Named);
        visits.ShouldContain(v => v.Status == VisitStatus.Planned);
    }

    private Task<(int, int, int, int)> CountAsync() => demo.Database.UseAsync(async db => (
        await db.History.CountAsync(), await db.Names.CountAsync(), await db.Statements.CountAsync(), await db.People.CountAsync()));

    private Task<int> SetDeletedAsync(Guid id, DateTimeOffset? deletedAt) => demo.Database.UseAsync(db =>
        db.Agreements.IgnoreQueryFilters().Where(a => a.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.DeletedAt, deletedAt)));
}
