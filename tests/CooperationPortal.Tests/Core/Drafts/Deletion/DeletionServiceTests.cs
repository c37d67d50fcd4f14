using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Drafts.Deletion;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Drafts.Deletion;

/// <summary>A hidden record goes from everybody's sight and comes back with all that it had.</summary>
public sealed class DeletionServiceTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private readonly DraftDesk desk = new(database);

    [Fact]
    public async Task DeleteAndRestore_Visit_TakesItsPartsWithItAndBringsThemBack()
    {
        var input = VisitInputs.Visit(Places.SamaraOblast, Places.Namangan);
        input.Meetings = [Meeting()];
        input.Commitments = [new CommitmentInput { Id = Guid.CreateVersion7(), Text = LocalizedInput.Of("ru", "Принять врачей") }];
        var visit = await database.Services.PublishAsync(input);
        var before = await PartsAsync(visit);
        before.Count.ShouldBe(2);
        var reviewer = await desk.ActorAsync(PortalRole.Reviewer);
        await HideAsync(visit);

        await DeleteAsync(RecordKind.Visit, visit, reviewer);

        (await database.UseAsync(db => db.Visits.AnyAsync(v => v.Id == visit))).ShouldBeFalse();
        (await PartsAsync(visit)).ShouldBeEmpty();
        var line = (await ListAsync(reviewer)).ShouldHaveSingleItem();
        (line.RecordId, line.Reason, line.Title).ShouldBe((visit, "записан дважды", "Самарская область → Наманганская область"));

        await RestoreAsync(RecordKind.Visit, visit, reviewer);

        (await database.UseAsync(db => db.Visits.Where(v => v.Id == visit).Select(v => v.IsPublic).SingleAsync())).ShouldBeFalse();
        (await PartsAsync(visit)).ShouldBe(before, ignoreOrder: true);
        (await ListAsync(reviewer)).ShouldBeEmpty();
        (await desk.HistoryAsync(visit)).TakeLast(2).Select(h => (h.Action, h.Comment))
            .ShouldBe([(HistoryAction.Deleted, "записан дважды"), (HistoryAction.Restored, "нужен для отчёта")]);
    }

    [Fact]
    public async Task Restore_PartThatWasTakenOutBefore_StaysOut()
    {
        var input = VisitInputs.Visit(Places.SamaraOblast, Places.Namangan);
        input.Meetings = [Meeting(), Meeting()];
        var visit = await database.Services.PublishAsync(input);
        input.Meetings.RemoveAt(1);
        await database.Services.PublishAsync(input, visit);
        await HideAsync(visit);
        var reviewer = await desk.ActorAsync(PortalRole.Reviewer);

        await DeleteAsync(RecordKind.Visit, visit, reviewer);
        await RestoreAsync(RecordKind.Visit, visit, reviewer);

        (await PartsAsync(visit)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Restore_Agreement_IsShownAgainWithItsReferenceAndWhatPointsToIt()
    {
        var agreement = await desk.PublishedAsync();
        var activity = await database.Services.PublishAsync(ActivityInputs.Under(agreement.RecordId, "2019"));
        var reviewer = await desk.ActorAsync(PortalRole.Reviewer);
        await desk.UnpublishAsync(agreement.RecordId, await desk.EditorAsync());
        await DeleteAsync(RecordKind.Agreement, agreement.RecordId, reviewer);

        await RestoreAsync(RecordKind.Agreement, agreement.RecordId, reviewer);
        await desk.RestoreAsync(agreement.RecordId, reviewer);

        var live = await desk.LiveAsync(agreement.RecordId);
        (live!.IsPublic, live.Reference).ShouldBe((true, agreement.Reference));
        (await database.UseAsync(db => db.Activities.Where(a => a.Id == activity).Select(a => a.AgreementId).SingleAsync())).ShouldBe(agreement.RecordId);
    }

    [Fact]
    public async Task Delete_PublicRecord_IsAnsweredAsAbsent()
    {
        var agreement = await desk.PublishedAsync();

        await Should.ThrowAsync<NotFoundException>(async () =>
            await DeleteAsync(RecordKind.Agreement, agreement.RecordId, await desk.ActorAsync(PortalRole.Reviewer)));

        (await desk.LiveAsync(agreement.RecordId)).ShouldNotBeNull();
    }

    [Theory]
    [InlineData(PortalRole.MinistryStaff, null)]
    [InlineData(PortalRole.Auditor, null)]
    [InlineData(PortalRole.SystemAdministrator, null)]
    [InlineData(PortalRole.Reviewer, "RU-KHA")]
    public async Task Delete_ByWhoIsNoReviewerThere_IsAnsweredAsAbsent(PortalRole role, string? region)
    {
        var agreement = await HiddenAsync();
        Guid? scope = region is null ? null : await desk.RegionAsync(region);
        var actor = (await database.Services.AddStaffAsync(role, scope)).Actor;

        await Should.ThrowAsync<NotFoundException>(() => DeleteAsync(RecordKind.Agreement, agreement, actor));
    }

    [Fact]
    public async Task Delete_WithoutAReasonOrWithAnOpenDraftOrAnOldVersion_IsRefused()
    {
        var agreement = await HiddenAsync();
        var reviewer = await desk.ActorAsync(PortalRole.Reviewer);
        (await Should.ThrowAsync<ValidationException>(() => DeleteAsync(RecordKind.Agreement, agreement, reviewer, " ")))
            .Errors.Single().PropertyName.ShouldBe("Reason");
        await Should.ThrowAsync<ConflictException>(() => DoAsync(d =>
            d.DeleteAsync(RecordKind.Agreement, agreement, 1, "записан дважды", reviewer, DraftDesk.Now)));
        var live = (await desk.LiveAsync(agreement))!;
        await desk.SaveAsync(
            DraftDesk.Agreement("Правка"), new DraftStamp { RecordId = agreement, LiveVersion = live.Version }, await desk.EditorAsync());

        (await Should.ThrowAsync<ValidationException>(() => DeleteAsync(RecordKind.Agreement, agreement, reviewer)))
            .Errors.Single().ErrorMessage.ShouldBe("ErrorsWorkflow.DraftOpen");

        (await desk.LiveAsync(agreement)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Restore_ByTwoAtOnce_IsDoneOnce()
    {
        var agreement = await HiddenAsync();
        var reviewer = await desk.ActorAsync(PortalRole.Reviewer);
        await DeleteAsync(RecordKind.Agreement, agreement, reviewer);
        var seen = (await FindAsync(RecordKind.Agreement, agreement, reviewer))!.Version;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            try
            {
                await DoAsync(d => d.RestoreAsync(RecordKind.Agreement, agreement, seen, "нужен для отчёта", reviewer, DraftDesk.Now));
                return true;
            }
            catch (ConflictException)
            {
                return false;
            }
        }));

        outcomes.Count(done => done).ShouldBe(1);
        (await desk.HistoryAsync(agreement)).Count(h => h.Action is HistoryAction.Restored).ShouldBe(1);
    }

    private static MeetingInput Meeting()
    {
        var meeting = VisitInputs.Meeting(Places.SamaraOblast, Places.Namangan, "2019-05-14");
        meeting.Id = Guid.CreateVersion7();
        return meeting;
    }

    private async Task<Guid> HiddenAsync()
    {
        var head = await desk.PublishedAsync();
        await desk.UnpublishAsync(head.RecordId, await desk.EditorAsync());
        return head.RecordId;
    }

    private Task HideAsync(Guid visit) => database.UseAsync<VisibilityService<VisitInput>, bool>(async visibility =>
    {
        var version = await database.UseAsync(db => db.Visits.Where(v => v.Id == visit).Select(v => v.Version).SingleAsync());
        await visibility.UnpublishAsync(
            visit, new DraftStamp { LiveVersion = version }, "проверяется", await desk.ActorAsync(PortalRole.Reviewer), DraftDesk.Now);
        return true;
    });

    /// <summary>The ids of the meetings and promises of the visit that are there.</summary>
    private Task<List<Guid>> PartsAsync(Guid visit) => database.UseAsync(async db =>
    {
        var meetings = await db.Meetings.Where(m => m.VisitId == visit).Select(m => m.Id).ToListAsync();
        return meetings.Concat(await db.Commitments.Where(c => c.VisitId == visit).Select(c => c.Id).ToListAsync()).ToList();
    });

    private async Task DeleteAsync(RecordKind kind, Guid id, Actor actor, string reason = "записан дважды")
    {
        var seen = (await FindAsync(kind, id, actor))?.Version;
        await DoAsync(d => d.DeleteAsync(kind, id, seen, reason, actor, DraftDesk.Now));
    }

    private async Task RestoreAsync(RecordKind kind, Guid id, Actor actor)
    {
        var seen = (await FindAsync(kind, id, actor))?.Version;
        await DoAsync(d => d.RestoreAsync(kind, id, seen, "нужен для отчёта", actor, DraftDesk.Now));
    }

    private Task<DeletionCase?> FindAsync(RecordKind kind, Guid id, Actor actor) =>
        database.UseAsync<DeletedRecords, DeletionCase?>(r => r.FindAsync(kind, id, actor, DraftDesk.Now));

    private async Task<IReadOnlyList<DeletedLine>> ListAsync(Actor actor) =>
        (await database.UseAsync<DeletedRecords, Page<DeletedLine>>(r => r.ListAsync(new(null), actor, DraftDesk.Now))).Items;

    private Task<bool> DoAsync(Func<DeletionService, Task> work) => database.UseAsync<DeletionService, bool>(async service =>
    {
        await work(service);
        return true;
    });
}
