using CooperationPortal.Core.Drafts.Deletion;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Core.Drafts;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Users;

namespace CooperationPortal.Tests.Core.History;

/// <summary>Who reads the history of what is not there any more.</summary>
public sealed class HistoryQueriesTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private readonly DraftDesk desk = new(database);

    [Fact]
    public async Task OfRecord_Deleted_IsForReviewersThereAndAuditors_AndNotForWhoActedOnItOnce()
    {
        var head = await desk.PublishedAsync();
        var editor = await desk.EditorAsync();
        await desk.UnpublishAsync(head.RecordId, editor);
        var reviewer = await desk.ActorAsync(PortalRole.Reviewer);
        await DeleteAsync(head.RecordId, reviewer);
        var auditor = await desk.ActorAsync(PortalRole.Auditor);

        (await ReadAsync(head.RecordId, reviewer)).ShouldNotBeNull().Entries.ShouldContain(e => e.Action == HistoryAction.Deleted);
        (await ReadAsync(head.RecordId, auditor)).ShouldNotBeNull();
        (await ReadAsync(head.RecordId, editor)).ShouldBeNull();
        (await ReadAsync(head.RecordId, reviewer with { Grants = [] })).ShouldBeNull();
        (await ReadAsync(head.RecordId, reviewer with
        {
            Grants = [new(PortalRole.Reviewer, await desk.RegionAsync("RU-KHA"), null)],
        })).ShouldBeNull();
        (await desk.HistoryAsync(head.RecordId)).Where(h => h.Action == HistoryAction.ConfidentialRead).Select(h => h.ActorId)
            .ShouldBe([auditor.UserId]);
    }

    [Fact]
    public async Task OfRecord_DiscardedDraft_IsForWhoWorkedOnIt()
    {
        var editor = await desk.EditorAsync();
        var head = await desk.SaveAsync(DraftDesk.Agreement(), CooperationPortal.Core.Drafts.DraftStamp.ForNew(), editor);
        await desk.DiscardAsync(head, editor);

        (await ReadAsync(head.RecordId, editor)).ShouldNotBeNull();
        (await ReadAsync(head.RecordId, await desk.EditorAsync())).ShouldBeNull();
    }

    private Task<RecordHistory?> ReadAsync(Guid record, Actor actor) => database.UseAsync<HistoryQueries, RecordHistory?>(
        h => h.OfRecordAsync(RecordKind.Agreement, record, null, actor, DraftDesk.Now));

    private async Task DeleteAsync(Guid record, Actor reviewer)
    {
        var seen = (await desk.LiveAsync(record))!.Version;
        await database.UseAsync<DeletionService, bool>(async d =>
        {
            await d.DeleteAsync(RecordKind.Agreement, record, seen, "записан дважды", reviewer, DraftDesk.Now);
            return true;
        });
    }
}
