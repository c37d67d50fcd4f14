using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Activities;

/// <summary>Check F57: planned and actual side by side, per agreement and year.</summary>
public sealed class ActivityQueriesTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task Years_PlannedAndHeld_StandSideBySideAndCountTheirLists()
    {
        var (id, reference, promise) = await AgreementAsync();
        var late = ActivityInputs.Under(id, "2025-02", 10, 8);
        late.Planned = RegistryInputs.Date("2024-10", CooperationPortal.Core.Shared.DateNature.Planned);
        await database.Services.PublishAsync(late);
        await database.Services.PublishAsync(ActivityInputs.Under(id, "2025-05", null, 4));
        await database.Services.PublishAsync(ActivityInputs.Keeping(promise, "2024", 5));
        await database.Services.PublishAsync(ActivityInputs.Keeping(promise));
        await AgreementWithActivityAsync();

        var years = await YearsAsync(reference);

        years.ShouldBe(
        [
            new ActivityYear(2025, 0, 2, 0, 12),
            new ActivityYear(2024, 2, 0, 15, 0),
            new ActivityYear(null, 1, 0, null, 0),
        ]);
        foreach (var year in years)
        {
            var filter = new ActivityFilter { Record = reference, Year = [year.Key] };
            (await CountAsync(filter with { Counted = ActivityCounted.Planned })).ShouldBe(year.Planned);
            (await CountAsync(filter with { Counted = ActivityCounted.Held })).ShouldBe(year.Held);
        }
    }

    [Fact]
    public async Task List_OfAPromise_HoldsOnlyWhatKeepsIt()
    {
        var (id, _, promise) = await AgreementAsync();
        await database.Services.PublishAsync(ActivityInputs.Under(id, "2025"));
        await database.Services.PublishAsync(ActivityInputs.Keeping(promise, "2024", 5));
        var reference = await database.UseAsync(db => db.Commitments.Where(c => c.Id == promise).Select(c => c.Reference).SingleAsync());

        var rows = await ListAsync(new ActivityFilter { Record = reference });

        rows.ShouldHaveSingleItem().PlannedPeople.ShouldBe(5);
        rows[0].Flows.Single().From!.Place!.Slug.ShouldBe("uz-ng");
    }

    [Fact]
    public async Task List_AgreementWithdrawn_IsWithdrawnWithIt()
    {
        var (id, reference) = await AgreementWithActivityAsync();
        var filter = new ActivityFilter { Record = reference };
        var before = await CountAsync(filter);

        await database.Services.WithdrawAsync<Agreement>(id);

        before.ShouldBe(1);
        (await CountAsync(filter)).ShouldBe(0);
    }

    /// <summary>The page of an agreement asks for activities only where there are any.</summary>
    [Fact]
    public async Task Agreement_WhosePromiseIsKept_HasActivities()
    {
        var (_, bare, _) = await AgreementAsync();
        var (_, kept, promise) = await AgreementAsync();
        await database.Services.PublishAsync(ActivityInputs.Keeping(promise, "2024", 5));

        (await HasActivitiesAsync(bare)).ShouldBeFalse();
        (await HasActivitiesAsync(kept)).ShouldBeTrue();
    }

    [Fact]
    public async Task Find_ByReference_LeadsToPromiseAndAgreement()
    {
        var (id, _, promise) = await AgreementAsync();
        var activity = await database.Services.PublishAsync(ActivityInputs.Keeping(promise, "2024", 5));
        var reference = await database.UseAsync(db => db.Activities.Where(a => a.Id == activity).Select(a => a.Reference).SingleAsync());

        var found = await database.UseAsync<ActivityQueries, ActivityDetails?>(
            q => q.FindAsync(reference, "ru", null, CancellationToken.None));

        found.ShouldNotBeNull().Commitment!.Holder.Id.ShouldBe(id);
    }

    private async Task<(Guid Id, string Reference, Guid Promise)> AgreementAsync()
    {
        var input = FoundingAgreements.Signed();
        var id = await database.Services.PublishAsync(input);
        var reference = await database.UseAsync(db => db.Agreements.Where(a => a.Id == id).Select(a => a.Reference).SingleAsync());
        return (id, reference, input.Commitments[0].Id);
    }

    private async Task<(Guid Id, string Reference)> AgreementWithActivityAsync()
    {
        var (id, reference, _) = await AgreementAsync();
        await database.Services.PublishAsync(ActivityInputs.Under(id, "2025", 100, 100));
        return (id, reference);
    }

    private async Task<bool> HasActivitiesAsync(string reference) => (await database.UseAsync<AgreementDetailsQueries, AgreementDetails?>(
        q => q.FindAsync(reference, "ru", null, null, CancellationToken.None)))!.Has.Activities;

    private Task<IReadOnlyList<ActivityYear>> YearsAsync(string reference) =>
        database.UseAsync<ActivityQueries, IReadOnlyList<ActivityYear>>(
            q => q.YearsAsync(new ActivityFilter { Record = reference }, null, CancellationToken.None));

    private Task<int> CountAsync(ActivityFilter filter) =>
        database.UseAsync<ActivityQueries, int>(q => q.CountAsync(filter, null, CancellationToken.None));

    private async Task<IReadOnlyList<ActivityRow>> ListAsync(ActivityFilter filter) =>
        (await database.UseAsync<ActivityQueries, Page<ActivityRow>>(
            q => q.ListAsync(filter, "ru", null, null, CancellationToken.None))).Items;
}
