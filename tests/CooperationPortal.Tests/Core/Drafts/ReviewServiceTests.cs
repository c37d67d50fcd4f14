using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Users;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Drafts;

public sealed class ReviewServiceTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private readonly DraftDesk desk = new(database);

    [Fact]
    public async Task Publish_ByAnotherPerson_MakesTheDraftTheRecordInOneSave()
    {
        var head = await desk.SubmitAsync(DraftDesk.Agreement("Обмен"), DraftStamp.ForNew(), await desk.EditorAsync());
        var reviewer = await desk.ActorAsync(PortalRole.Reviewer);

        await desk.PublishAsync(head, reviewer);

        var live = await desk.LiveAsync(head.RecordId);
        live!.IsPublic.ShouldBeTrue();
        live.Reference.ShouldBe(head.Reference);
        (await desk.DraftAsync(head.RecordId)).ShouldBeNull();
        var entry = (await desk.HistoryAsync(head.RecordId))[^1];
        entry.Action.ShouldBe(HistoryAction.Published);
        entry.ActorId.ShouldBe(reviewer.UserId);
        entry.Changes.ShouldContain(new FieldChange("title", null, "Обмен"));
    }

    [Fact]
    public async Task Publish_BySubmitterOrAnyAuthor_IsNotAllowed()
    {
        var region = await desk.RegionAsync("RU-SAM");
        var author = await BothRolesAsync(region);
        var submitter = await BothRolesAsync(region);
        var draft = await desk.SaveAsync(DraftDesk.Agreement(), DraftStamp.ForNew(), author);
        var head = await desk.SubmitAsync(DraftDesk.Agreement("Дополнено"), draft.Stamp, submitter);

        await Should.ThrowAsync<NotAllowedException>(() => desk.PublishAsync(head, submitter));
        await Should.ThrowAsync<NotAllowedException>(() => desk.PublishAsync(head, author));
        await Should.ThrowAsync<NotAllowedException>(() => desk.ReturnAsync(head, author));

        (await desk.LiveAsync(head.RecordId)).ShouldBeNull();
    }

    [Theory]
    [InlineData(PortalRole.MinistryStaff)]
    [InlineData(PortalRole.Auditor)]
    public async Task Publish_ByWhoIsNoReviewer_IsNotAllowed(PortalRole role)
    {
        var head = await desk.SubmitAsync(DraftDesk.Agreement(), DraftStamp.ForNew(), await desk.EditorAsync());

        await Should.ThrowAsync<NotAllowedException>(async () => await desk.PublishAsync(head, await desk.ActorAsync(role)));
    }

    [Fact]
    public async Task Publish_ByAReviewerOfAnotherRegion_FindsNothing()
    {
        var head = await desk.SubmitAsync(DraftDesk.Agreement(), DraftStamp.ForNew(), await desk.EditorAsync());
        var foreign = (await database.Services.AddStaffAsync(PortalRole.Reviewer, await desk.RegionAsync("RU-KHA"))).Actor;

        await Should.ThrowAsync<NotFoundException>(() => desk.PublishAsync(head, foreign));
    }

    [Fact]
    public async Task Publish_SixteenTimesAtOnce_IsDoneOnce()
    {
        var head = await desk.SubmitAsync(DraftDesk.Agreement(), DraftStamp.ForNew(), await desk.EditorAsync());
        var reviewer = await desk.ActorAsync(PortalRole.Reviewer);

        var done = await Task.WhenAll(Enumerable.Range(0, 16).Select(async _ =>
        {
            try
            {
                await desk.PublishAsync(head, reviewer);
                return 1;
            }
            catch (Exception e) when (e is ConflictException or NotFoundException)
            {
                return 0;
            }
        }));

        done.Sum().ShouldBe(1);
        (await desk.HistoryAsync(head.RecordId)).Count(h => h.Action is HistoryAction.Published).ShouldBe(1);
    }

    [Fact]
    public async Task Publish_WhatWasChangedAfterItWasRead_IsAConflict()
    {
        var editor = await desk.EditorAsync();
        var seen = await desk.SubmitAsync(DraftDesk.Agreement(), DraftStamp.ForNew(), editor);
        await desk.SubmitAsync(DraftDesk.Agreement("Иначе"), seen.Stamp, editor);

        await Should.ThrowAsync<ConflictException>(
            async () => await desk.PublishAsync(seen, await desk.ActorAsync(PortalRole.Reviewer)));
    }

    [Fact]
    public async Task Publish_WhatIsNotSubmitted_IsAConflict()
    {
        var head = await desk.SaveAsync(DraftDesk.Agreement(), DraftStamp.ForNew(), await desk.EditorAsync());

        await Should.ThrowAsync<ConflictException>(
            async () => await desk.PublishAsync(head, await desk.ActorAsync(PortalRole.Reviewer)));
    }

    [Fact]
    public async Task Publish_LiveRecordHiddenAfterItWasRead_IsAConflict()
    {
        var published = await desk.PublishedAsync();
        var editor = await desk.EditorAsync();
        var copy = await desk.OpenAsync(published.Key, editor);
        copy.Input.Title.Text = "Новое";
        var seen = await desk.SubmitAsync(copy.Input, copy.Head.Stamp, editor);
        await desk.UnpublishAsync(published.RecordId, await desk.ActorAsync(PortalRole.Reviewer));

        await Should.ThrowAsync<ConflictException>(
            async () => await desk.PublishAsync(seen, await desk.ActorAsync(PortalRole.Reviewer)));
    }

    [Fact]
    public async Task Publish_NewVersion_RecordsExactlyWhatThePublicSawChange()
    {
        var published = await desk.PublishedAsync(DraftDesk.Agreement("Было"));
        var editor = await desk.EditorAsync();
        var copy = await desk.OpenAsync(published.Key, editor);
        copy.Input.Title.Text = "Стало";
        var head = await desk.SubmitAsync(copy.Input, copy.Head.Stamp, editor);

        await desk.PublishAsync(head, await desk.ActorAsync(PortalRole.Reviewer));

        (await desk.LiveAsync(head.RecordId))!.Title.Source.ShouldBe("Стало");
        (await desk.HistoryAsync(head.RecordId))[^1].Changes.ShouldBe([new FieldChange("title", "Было", "Стало")]);
    }

    [Fact]
    public async Task Publish_RowIdOfAnotherRecord_IsRefusedAndNothingIsHalfDone()
    {
        var foreign = DraftDesk.Agreement();
        await desk.PublishedAsync(foreign);
        var input = DraftDesk.Agreement();
        input.Parties[0].Id = foreign.Parties[0].Id;
        var head = await desk.SubmitAsync(input, DraftStamp.ForNew(), await desk.EditorAsync());

        await Should.ThrowAsync<ValidationException>(
            async () => await desk.PublishAsync(head, await desk.ActorAsync(PortalRole.Reviewer)));

        (await desk.LiveAsync(head.RecordId)).ShouldBeNull();
        (await desk.DraftAsync(head.RecordId))!.State.ShouldBe(PublicationState.Submitted);
        (await desk.HistoryAsync(head.RecordId)).ShouldAllBe(h => h.Action != HistoryAction.Published);
    }

    [Fact]
    public async Task Return_NeedsAComment_WhichTheAuthorReadsUntilHeSendsAgain()
    {
        var editor = await desk.EditorAsync();
        var head = await desk.SubmitAsync(DraftDesk.Agreement(), DraftStamp.ForNew(), editor);
        var reviewer = await desk.ActorAsync(PortalRole.Reviewer);

        await Should.ThrowAsync<ValidationException>(() => desk.ReturnAsync(head, reviewer, " "));
        await desk.ReturnAsync(head, reviewer, "Проверьте дату.");
        var returned = await desk.OpenAsync(head.Key, editor);
        var saved = await desk.SaveAsync(DraftDesk.Agreement("Исправлено"), returned.Head.Stamp, editor);
        var sent = await desk.SubmitAsync(DraftDesk.Agreement("Исправлено"), saved.Stamp, editor);

        returned.Head.State.ShouldBe(PublicationState.Returned);
        returned.Head.Comment.ShouldBe("Проверьте дату.");
        saved.State.ShouldBe(PublicationState.Returned);
        sent.State.ShouldBe(PublicationState.Submitted);
        sent.Comment.ShouldBeNull();
    }

    [Fact]
    public async Task Unpublish_HidesAndRestoreShowsAgain_EachWithItsReasonInTheHistory()
    {
        var published = await desk.PublishedAsync();
        var reviewer = await desk.ActorAsync(PortalRole.Reviewer);

        await Should.ThrowAsync<ValidationException>(() => desk.UnpublishAsync(published.RecordId, reviewer, null));
        await desk.UnpublishAsync(published.RecordId, reviewer, "личные сведения");
        var hidden = await desk.LiveAsync(published.RecordId);
        await desk.RestoreAsync(published.RecordId, reviewer);
        var shown = await desk.LiveAsync(published.RecordId);

        hidden!.IsPublic.ShouldBeFalse();
        shown!.IsPublic.ShouldBeTrue();
        var history = await desk.HistoryAsync(published.RecordId);
        history[^2].Action.ShouldBe(HistoryAction.Unpublished);
        history[^2].Comment.ShouldBe("личные сведения");
        history[^1].Action.ShouldBe(HistoryAction.Restored);
    }

    [Fact]
    public async Task Unpublish_TakesThePromisesOfTheRecordAlong()
    {
        var input = DraftDesk.Agreement();
        input.Commitments =
        [
            new() { Id = Guid.CreateVersion7(), Text = LocalizedInput.Of("ru", "Принять врачей на стажировку") },
        ];
        var published = await desk.PublishedAsync(input);
        var reviewer = await desk.ActorAsync(PortalRole.Reviewer);

        await desk.UnpublishAsync(published.RecordId, reviewer);
        var hidden = await CommitmentIsPublicAsync(published.RecordId);
        await desk.RestoreAsync(published.RecordId, reviewer);
        var shown = await CommitmentIsPublicAsync(published.RecordId);

        hidden.ShouldBeFalse();
        shown.ShouldBeTrue();
    }

    [Fact]
    public async Task Unpublish_ByStaffOfAnotherRegion_IsNotAllowed()
    {
        var published = await desk.PublishedAsync();

        await Should.ThrowAsync<NotAllowedException>(
            async () => await desk.UnpublishAsync(published.RecordId, await desk.EditorAsync("RU-KHA")));
    }

    [Fact]
    public async Task Find_ShowsWhatChangesWithNamesInTheReadersLanguage()
    {
        var head = await desk.SubmitAsync(DraftDesk.Agreement("Обмен"), DraftStamp.ForNew(), await desk.EditorAsync());
        var reviewer = await desk.ActorAsync(PortalRole.Reviewer);

        var found = await database.UseAsync<ReviewService<AgreementInput>, ReviewCase?>(
            r => r.FindAsync(head.RecordId, "en", reviewer, DraftDesk.Now));

        found!.MayReview.ShouldBeTrue();
        found.LiveInput.ShouldBeNull();
        found.Changes.ShouldContain(new FieldChange("title", null, "Обмен"));
        found.Changes.Select(c => c.After).ShouldContain("Samara Oblast");
    }

    private Task<bool> CommitmentIsPublicAsync(Guid agreementId) => database.UseAsync(db =>
        db.Commitments.Where(c => c.AgreementId == agreementId).Select(c => c.IsPublic).SingleAsync());

    private async Task<Actor> BothRolesAsync(Guid region)
    {
        var member = await database.Services.AddStaffAsync(PortalRole.MinistryStaff, region);
        return member.Actor with { Grants = [.. member.Actor.Grants, new ActorGrant(PortalRole.Reviewer, null, null)] };
    }
}
