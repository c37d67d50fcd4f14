using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;
using FluentValidation;

namespace CooperationPortal.Tests.Core.Drafts;

public sealed class DraftServiceTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private readonly DraftDesk desk = new(database);

    [Fact]
    public async Task Save_New_KeepsTheInputUnderAReferenceWithItsHistory()
    {
        var editor = await desk.EditorAsync();

        var head = await desk.SaveAsync(DraftDesk.Agreement("Обмен врачами"), DraftStamp.ForNew(), editor);

        var copy = await desk.OpenAsync(head.Reference!, editor);
        copy.Input.Title.Text.ShouldBe("Обмен врачами");
        copy.Head.State.ShouldBe(PublicationState.Draft);
        head.Reference!.ShouldStartWith($"CP-{TimeProvider.System.GetUtcNow().Year}-");
        var entry = (await desk.HistoryAsync(head.RecordId)).ShouldHaveSingleItem();
        entry.Action.ShouldBe(HistoryAction.DraftCreated);
        entry.ActorId.ShouldBe(editor.UserId);
        entry.Changes.ShouldContain(new FieldChange("title", null, "Обмен врачами"));
        (await desk.LiveAsync(head.RecordId)).ShouldBeNull();
    }

    [Fact]
    public async Task Save_Empty_IsKeptToo()
    {
        var editor = await desk.EditorAsync();

        var head = await desk.SaveAsync(new(), DraftStamp.ForNew(), editor);

        head.Title.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Save_OneFormSentSixteenTimesAtOnce_MakesOneDraft()
    {
        var editor = await desk.EditorAsync();
        var stamp = DraftStamp.ForNew();
        var input = DraftDesk.Agreement();

        var heads = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => desk.SaveAsync(input, stamp, editor)));

        heads.Select(h => h.Reference).Distinct().ShouldHaveSingleItem();
        (await desk.HistoryAsync(heads[0].RecordId)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Save_BrowserBackWithOtherWords_ChangesTheDraftThatIsThere()
    {
        var editor = await desk.EditorAsync();
        var stamp = DraftStamp.ForNew();
        var input = DraftDesk.Agreement("Первое");
        var first = await desk.SaveAsync(input, stamp, editor);
        input.Title.Text = "Второе";

        var second = await desk.SaveAsync(input, stamp, editor);

        second.RecordId.ShouldBe(first.RecordId);
        (await desk.OpenAsync(first.Key, editor)).Input.Title.Text.ShouldBe("Второе");
    }

    [Fact]
    public async Task Save_FormOfARecordThatIsPublishedByNow_MakesNoSecondOne()
    {
        var editor = await desk.EditorAsync();
        var stamp = DraftStamp.ForNew();
        var input = DraftDesk.Agreement();
        var head = await desk.SubmitAsync(input, stamp, editor);
        await desk.PublishAsync(head, await desk.ActorAsync(PortalRole.Reviewer));

        await Should.ThrowAsync<ConflictException>(() => desk.SaveAsync(input, stamp, editor));

        (await desk.DraftAsync(head.RecordId)).ShouldBeNull();
    }

    [Fact]
    public async Task Save_Stale_IsAConflictAndChangesNothing()
    {
        var editor = await desk.EditorAsync();
        var colleague = await desk.EditorAsync();
        var head = await desk.SaveAsync(DraftDesk.Agreement("Исходное"), DraftStamp.ForNew(), editor);
        await desk.SaveAsync(DraftDesk.Agreement("Коллеги"), head.Stamp, colleague);

        await Should.ThrowAsync<ConflictException>(() => desk.SaveAsync(DraftDesk.Agreement("Моё"), head.Stamp, editor));

        (await desk.OpenAsync(head.Key, editor)).Input.Title.Text.ShouldBe("Коллеги");
    }

    [Fact]
    public async Task Save_SixteenEditorsAtOnce_ExactlyOneIsTold()
    {
        var editor = await desk.EditorAsync();
        var head = await desk.SaveAsync(DraftDesk.Agreement(), DraftStamp.ForNew(), editor);

        var saved = await Task.WhenAll(Enumerable.Range(0, 16).Select(async i =>
        {
            try
            {
                await desk.SaveAsync(DraftDesk.Agreement($"Слова {i}"), head.Stamp, editor);
                return true;
            }
            catch (ConflictException)
            {
                return false;
            }
        }));

        saved.Count(s => s).ShouldBe(1);
        (await desk.HistoryAsync(head.RecordId)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Save_Unchanged_WritesNothing()
    {
        var editor = await desk.EditorAsync();
        var input = DraftDesk.Agreement();
        var head = await desk.SaveAsync(input, DraftStamp.ForNew(), editor);

        var again = await desk.SaveAsync(input, head.Stamp, editor);

        again.Version.ShouldBe(head.Version);
        (await desk.HistoryAsync(head.RecordId)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Save_DraftDiscardedMeanwhile_IsAConflictAndCanBeSavedAnew()
    {
        var editor = await desk.EditorAsync();
        var head = await desk.SaveAsync(DraftDesk.Agreement(), DraftStamp.ForNew(), editor);
        await desk.DiscardAsync(head, await desk.EditorAsync());

        await Should.ThrowAsync<ConflictException>(() => desk.SaveAsync(DraftDesk.Agreement("Моё"), head.Stamp, editor));
        var again = await desk.SaveAsync(
            DraftDesk.Agreement("Моё"), new DraftStamp { CreationKey = head.RecordId, RecordId = head.RecordId }, editor);

        again.RecordId.ShouldBe(head.RecordId);
    }

    [Fact]
    public async Task Save_OfAPublicRecord_OpensADraftAndLeavesThePublicVersion()
    {
        var published = await desk.PublishedAsync(DraftDesk.Agreement("Публичное"));
        var editor = await desk.EditorAsync();
        var copy = await desk.OpenAsync(published.Reference!, editor);
        copy.Head.State.ShouldBe(PublicationState.Published);
        copy.Input.Title.Text = "Новое";

        var head = await desk.SaveAsync(copy.Input, copy.Head.Stamp, editor);

        head.Reference.ShouldBe(published.Reference);
        (await desk.LiveAsync(head.RecordId))!.Title.Source.ShouldBe("Публичное");
        var changes = (await desk.HistoryAsync(head.RecordId))[^1].Changes;
        changes.ShouldBe([new FieldChange("title", "Публичное", "Новое")]);
    }

    [Fact]
    public async Task Save_TwoWhoOpenAPublicRecord_TheSecondGetsAConflict()
    {
        var published = await desk.PublishedAsync();
        var copy = await desk.OpenAsync(published.Key, await desk.EditorAsync());
        copy.Input.Title.Text = "Новое";
        await desk.SaveAsync(copy.Input, copy.Head.Stamp, await desk.EditorAsync());
        copy.Input.Title.Text = "Иное";

        await Should.ThrowAsync<ConflictException>(
            async () => await desk.SaveAsync(copy.Input, copy.Head.Stamp, await desk.EditorAsync()));
    }

    [Fact]
    public async Task Save_WhatWaitsForReview_TakesItBack()
    {
        var editor = await desk.EditorAsync();
        var head = await desk.SubmitAsync(DraftDesk.Agreement(), DraftStamp.ForNew(), editor);

        var again = await desk.SaveAsync(DraftDesk.Agreement("Уточнено"), head.Stamp, editor);

        again.State.ShouldBe(PublicationState.Draft);
    }

    [Fact]
    public async Task Submit_Incomplete_IsRefusedByFieldAndKeepsNothing()
    {
        var editor = await desk.EditorAsync();
        var stamp = DraftStamp.ForNew();

        var refusal = await Should.ThrowAsync<ValidationException>(() => desk.SubmitAsync(new(), stamp, editor));

        refusal.Errors.ShouldNotBeEmpty();
        (await desk.DraftAsync(stamp.CreationKey)).ShouldBeNull();
    }

    [Fact]
    public async Task Submit_Twice_IsOneSubmission()
    {
        var editor = await desk.EditorAsync();
        var stamp = DraftStamp.ForNew();
        var input = DraftDesk.Agreement();

        var first = await desk.SubmitAsync(input, stamp, editor);
        await desk.SubmitAsync(input, stamp, editor);

        (await desk.HistoryAsync(first.RecordId)).ShouldHaveSingleItem().Action.ShouldBe(HistoryAction.Submitted);
    }

    [Fact]
    public async Task Submit_OutsideTheOwnScope_IsRefused()
    {
        var editor = await desk.EditorAsync("RU-KHA");

        var refusal = await Should.ThrowAsync<ValidationException>(
            () => desk.SubmitAsync(DraftDesk.Agreement(), DraftStamp.ForNew(), editor));

        refusal.Errors.Single().ErrorMessage.ShouldBe("ErrorsWorkflow.OutsideScope");
    }

    [Fact]
    public async Task Submit_ByNationalStaff_NeedsNoRegion()
    {
        var head = await desk.SubmitAsync(DraftDesk.Agreement(), DraftStamp.ForNew(), await desk.EditorAsync(null));

        head.State.ShouldBe(PublicationState.Submitted);
    }

    [Theory]
    [InlineData(PortalRole.Reviewer)]
    [InlineData(PortalRole.Auditor)]
    [InlineData(PortalRole.SystemAdministrator)]
    public async Task Save_ByWhoIsNoEditor_IsNotAllowed(PortalRole role)
    {
        var actor = await desk.ActorAsync(role);

        await Should.ThrowAsync<NotAllowedException>(
            () => desk.SaveAsync(DraftDesk.Agreement(), DraftStamp.ForNew(), actor));
    }

    [Fact]
    public async Task Open_DraftOfAnotherRegion_IsAbsentWhileItsOwnStaffSeeIt()
    {
        var head = await desk.SaveAsync(DraftDesk.Agreement(), DraftStamp.ForNew(), await desk.EditorAsync());

        await Should.ThrowAsync<NotFoundException>(
            async () => await desk.OpenAsync(head.Key, await desk.EditorAsync("RU-KHA")));
        (await desk.OpenAsync(head.Key, await desk.EditorAsync())).Head.RecordId.ShouldBe(head.RecordId);
    }

    [Fact]
    public async Task Open_PublicRecordOfAnotherRegion_IsNotAllowed()
    {
        var published = await desk.PublishedAsync();

        await Should.ThrowAsync<NotAllowedException>(
            async () => await desk.OpenAsync(published.Key, await desk.EditorAsync("RU-KHA")));
    }

    [Fact]
    public async Task Save_ForeignDraftByItsId_IsAbsent()
    {
        var head = await desk.SaveAsync(DraftDesk.Agreement("Чужое"), DraftStamp.ForNew(), await desk.EditorAsync());
        var stranger = await desk.EditorAsync("RU-KHA");

        await Should.ThrowAsync<NotFoundException>(() => desk.SaveAsync(DraftDesk.Agreement(), head.Stamp, stranger));
        await Should.ThrowAsync<NotFoundException>(() => desk.DiscardAsync(head, stranger));
        await Should.ThrowAsync<NotFoundException>(() => desk.SaveAsync(
            DraftDesk.Agreement(), new DraftStamp { CreationKey = head.RecordId }, stranger));

        (await desk.DraftAsync(head.RecordId))!.Title.ShouldBe("Чужое");
    }

    [Fact]
    public async Task Save_UnderAnIdThatNeverWas_IsAbsent()
    {
        var stamp = new DraftStamp { CreationKey = Guid.CreateVersion7(), RecordId = Guid.CreateVersion7(), Version = 7 };

        await Should.ThrowAsync<NotFoundException>(
            async () => await desk.SaveAsync(DraftDesk.Agreement(), stamp, await desk.EditorAsync()));
    }

    [Fact]
    public async Task Save_ByTheAuthorWhoIsNoEditorAnyMore_IsNotAllowed()
    {
        var editor = await desk.EditorAsync();
        var head = await desk.SaveAsync(DraftDesk.Agreement(), DraftStamp.ForNew(), editor);

        await Should.ThrowAsync<NotAllowedException>(
            () => desk.SaveAsync(DraftDesk.Agreement("Ещё"), head.Stamp, editor with { Grants = [] }));
    }

    [Fact]
    public async Task Discard_NeedsAReasonAndKeepsTheTextInTheHistory()
    {
        var editor = await desk.EditorAsync();
        var head = await desk.SaveAsync(DraftDesk.Agreement("Лишнее"), DraftStamp.ForNew(), editor);

        await Should.ThrowAsync<ValidationException>(() => desk.DiscardAsync(head, editor, " "));
        await desk.DiscardAsync(head, editor, "записано дважды");

        (await desk.DraftAsync(head.RecordId)).ShouldBeNull();
        var entry = (await desk.HistoryAsync(head.RecordId))[^1];
        entry.Comment.ShouldBe("записано дважды");
        entry.Changes.ShouldContain(new FieldChange("title", "Лишнее", null));
    }

    [Fact]
    public async Task Discard_OfAPublicRecord_TellsOnlyWhatWasChanged()
    {
        var published = await desk.PublishedAsync(DraftDesk.Agreement("Публичное"));
        var editor = await desk.EditorAsync();
        var copy = await desk.OpenAsync(published.Reference!, editor);
        copy.Input.Title.Text = "Лишняя правка";
        var head = await desk.SaveAsync(copy.Input, copy.Head.Stamp, editor);

        await desk.DiscardAsync(head, editor);

        (await desk.HistoryAsync(head.RecordId))[^1].Changes
            .ShouldBe([new FieldChange("title", "Лишняя правка", "Публичное")]);
    }

    [Fact]
    public async Task Save_OfAPublicRecord_NamesTheRecordsThatWereChosenBefore()
    {
        var published = await desk.PublishedAsync();
        var editor = await desk.EditorAsync();
        var copy = await desk.OpenAsync(published.Reference!, editor);
        copy.Input.Parties[0].Party = Places.KhabarovskKrai;

        var head = await desk.SaveAsync(copy.Input, copy.Head.Stamp, editor);

        (await desk.HistoryAsync(head.RecordId))[^1].Changes.Single(c => c.Path.EndsWith("/party", StringComparison.Ordinal))
            .Before.ShouldBe("Самарская область");
    }

    [Fact]
    public async Task Save_WithNulCharacters_DropsThem()
    {
        var editor = await desk.EditorAsync();

        var head = await desk.SaveAsync(DraftDesk.Agreement("Обмен\0 врачами"), DraftStamp.ForNew(), editor);

        (await desk.OpenAsync(head.Key, editor)).Input.Title.Text.ShouldBe("Обмен врачами");
    }

    [Fact]
    public async Task Save_RowsWithoutIdsOrWithOneIdTwice_GetTheirOwn()
    {
        var editor = await desk.EditorAsync();
        var input = DraftDesk.Agreement();
        input.Parties[1].Id = input.Parties[0].Id;
        input.Events[0].Id = Guid.Empty;

        var head = await desk.SaveAsync(input, DraftStamp.ForNew(), editor);

        var saved = (await desk.OpenAsync(head.Key, editor)).Input;
        saved.Parties.Select(p => p.Id).ShouldBeUnique();
        saved.Events[0].Id.ShouldNotBe(Guid.Empty);
    }

    [Fact]
    public async Task Lists_ShowEachReaderWhatHeMaySee()
    {
        var all = new Stretch(null, 1000);
        var editor = await desk.EditorAsync();
        var draft = await desk.SaveAsync(DraftDesk.Agreement(), DraftStamp.ForNew(), editor);
        var sent = await desk.SubmitAsync(DraftDesk.Agreement(), DraftStamp.ForNew(), editor);

        var own = await ListAsync(editor);
        var colleague = await ListAsync(await desk.EditorAsync());
        var stranger = await ListAsync(await desk.EditorAsync("RU-KHA"));
        var auditor = await ListAsync(await desk.ActorAsync(PortalRole.Auditor));
        var administrator = await ListAsync(await desk.ActorAsync(PortalRole.SystemAdministrator));
        var reviewer = await desk.ActorAsync(PortalRole.Reviewer);
        var toReview = (await database.UseAsync<DraftQueries, DraftGroup>(q => q.ToReviewAsync(all, reviewer, DraftDesk.Now))).Lines;

        own.ShouldBe([draft.RecordId, sent.RecordId], ignoreOrder: true);
        colleague.ShouldBe(own, ignoreOrder: true);
        auditor.ShouldBe(own, ignoreOrder: true);
        stranger.ShouldBeEmpty();
        administrator.ShouldBeEmpty();
        toReview.Select(l => l.RecordId).ShouldContain(sent.RecordId);
        toReview.Select(l => l.RecordId).ShouldNotContain(draft.RecordId);

        async Task<List<Guid>> ListAsync(Actor actor) => await database.UseAsync<DraftQueries, List<Guid>>(async q =>
            [.. (await q.OfKindAsync(RecordKind.Agreement, all, actor, DraftDesk.Now)).Lines
                .Select(l => l.RecordId).Where(id => id == draft.RecordId || id == sent.RecordId)]);
    }
}
