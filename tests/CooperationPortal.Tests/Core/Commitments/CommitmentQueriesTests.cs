using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;

namespace CooperationPortal.Tests.Core.Commitments;

public sealed class CommitmentQueriesTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private static Guid hidden;

    public async Task InitializeAsync()
    {
        if (await CountAsync(new CommitmentFilter()) > 0)
        {
            return;
        }

        await database.Services.PublishAsync(FoundingAgreements.Promised());
        await database.Services.PublishAsync(FoundingAgreements.Signed());
        hidden = await database.Services.PublishAsync(FoundingAgreements.Promised());
        await database.Services.WithdrawAsync<Agreement>(hidden);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task List_HolderWithdrawn_IsWithdrawnWithIt()
    {
        var rows = await ListAsync(new CommitmentFilter());

        rows.Count.ShouldBe(2);
        rows.ShouldNotContain(r => r.Holder.Id == hidden);
    }

    [Fact]
    public async Task List_DueTimePassed_IsOverdueAndOnlyThat()
    {
        var overdue = await ListAsync(new CommitmentFilter { State = [CommitmentBucket.Overdue] });
        var open = await ListAsync(new CommitmentFilter { State = [CommitmentBucket.Open] });

        overdue.ShouldHaveSingleItem().Activity.ShouldBe(ActivityType.MasterClass);
        open.ShouldHaveSingleItem().Activity.ShouldBe(ActivityType.JointConference);
    }

    [Theory]
    [InlineData("ru-kha", 1)]
    [InlineData("cn-hl", 1)]
    [InlineData("uz-ng", 1)]
    [InlineData("cn", 1)]
    [InlineData("mn", 0)]
    public async Task List_OfARegion_HoldsThePromisesOfItsRecords(string region, int expected) =>
        (await CountAsync(new CommitmentFilter { Region = region })).ShouldBe(expected);

    [Fact]
    public async Task Facets_EveryCount_IsTheLengthOfItsList()
    {
        var facets = await database.UseAsync<CommitmentFacetQueries, CommitmentFacets>(
            f => f.OfAsync(new CommitmentFilter(), "ru", CancellationToken.None));

        facets.Total.Count.ShouldBe(2);
        foreach (var state in facets.States)
        {
            state.Count.ShouldBe(await CountAsync(new CommitmentFilter { State = [state.Value] }), $"{state.Value}");
        }

        foreach (var year in facets.Years)
        {
            year.Count.ShouldBe(await CountAsync(new CommitmentFilter { Year = [year.Value] }), year.Value);
        }

        foreach (var activity in facets.Activities)
        {
            activity.Count.ShouldBe(await CountAsync(new CommitmentFilter { Activity = [activity.Value] }));
        }
    }

    [Fact]
    public async Task Find_ByReference_TellsWhoOwesWhom()
    {
        var row = (await ListAsync(new CommitmentFilter { State = [CommitmentBucket.Overdue] }))[0];

        var found = await database.UseAsync<CommitmentQueries, CommitmentRow?>(
            q => q.FindAsync(row.Reference, "ru", null, CancellationToken.None));

        found.ShouldNotBeNull().From.ShouldHaveSingleItem().Name.Text.ShouldBe("Цзямусы");
        found.To.ShouldHaveSingleItem().Place!.Slug.ShouldBe("ru-kha");
        found.Holder.Reference.ShouldStartWith("CP-");
    }

    private Task<int> CountAsync(CommitmentFilter filter) => database.UseAsync<CommitmentQueries, int>(
        q => q.CountAsync(filter, null, CancellationToken.None));

    private async Task<IReadOnlyList<CommitmentRow>> ListAsync(CommitmentFilter filter) =>
        (await database.UseAsync<CommitmentQueries, CooperationPortal.Core.Shared.Paging.Page<CommitmentRow>>(
            q => q.ListAsync(filter, "ru", null, null, CancellationToken.None))).Items;
}
