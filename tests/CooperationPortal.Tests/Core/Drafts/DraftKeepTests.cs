using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Drafts;

/// <summary>What is kept while somebody types: all of it, with one entry of the history a sitting.</summary>
public sealed class DraftKeepTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private readonly DraftDesk desk = new(database);

    [Fact]
    public async Task Keep_New_MakesTheDraftAndItsHistory()
    {
        var editor = await desk.EditorAsync();

        var head = await desk.KeepAsync(DraftDesk.Agreement("Обмен"), DraftStamp.ForNew(), editor);

        (await desk.OpenAsync(head.Key, editor)).Input.Title.Text.ShouldBe("Обмен");
        (await desk.HistoryAsync(head.RecordId)).ShouldHaveSingleItem().Action.ShouldBe(HistoryAction.DraftCreated);
    }

    [Fact]
    public async Task Keep_ManyTimesAndASave_IsOneEntryOfAllThatChanged()
    {
        var editor = await desk.EditorAsync();
        var (head, input) = await BegunAsync(editor);

        foreach (var title in new[] { "Обмен врачами", "Обмен врачами и сёст", "Обмен врачами и сёстрами" })
        {
            head = await KeepAsync(head, input, title, editor);
        }

        (await desk.HistoryAsync(head.RecordId)).Count.ShouldBe(1);
        (await desk.OpenAsync(head.Key, editor)).Input.Title.Text.ShouldBe("Обмен врачами и сёстрами");
        await desk.SaveAsync(input, head.Stamp, editor);
        var entry = (await desk.HistoryAsync(head.RecordId))[^1];
        entry.Action.ShouldBe(HistoryAction.DraftSaved);
        entry.Changes.ShouldBe([new FieldChange("title", "Обмен", "Обмен врачами и сёстрами")]);
    }

    [Fact]
    public async Task Keep_ThenSubmit_TellsAllWithTheSubmission()
    {
        var editor = await desk.EditorAsync();
        var (head, input) = await BegunAsync(editor);
        head = await KeepAsync(head, input, "Обмен врачами", editor);

        await desk.SubmitAsync(input, head.Stamp, editor);

        var history = await desk.HistoryAsync(head.RecordId);
        history.Select(h => h.Action).ShouldBe([HistoryAction.DraftCreated, HistoryAction.Submitted]);
        history[^1].Changes.ShouldBe([new FieldChange("title", "Обмен", "Обмен врачами")]);
        (await desk.DraftAsync(head.RecordId))!.RecordedContent.ShouldBeNull();
    }

    [Fact]
    public async Task Keep_ThenAnotherPersonSaves_EachAnswersForTheOwnWords()
    {
        var editor = await desk.EditorAsync();
        var colleague = await desk.EditorAsync();
        var (head, input) = await BegunAsync(editor);
        head = await KeepAsync(head, input, "Слова первого", editor);
        input.Title.Text = "Слова второго";

        head = await desk.SaveAsync(input, head.Stamp, colleague);

        var history = await desk.HistoryAsync(head.RecordId);
        history.Select(h => (h.Action, h.ActorName)).ShouldBe(
        [
            (HistoryAction.DraftCreated, editor.Name), (HistoryAction.DraftSaved, editor.Name),
            (HistoryAction.DraftSaved, colleague.Name),
        ]);
        history[1].Changes.ShouldBe([new FieldChange("title", "Обмен", "Слова первого")]);
        history[2].Changes.ShouldBe([new FieldChange("title", "Слова первого", "Слова второго")]);
        (await database.UseAsync<DraftQueries, string?>(q => q.LastEditorAsync(head.RecordId, DraftDesk.Now))).ShouldBe(colleague.Name);
    }

    [Fact]
    public async Task Keep_AfterALongPause_BeginsAnotherSitting()
    {
        var editor = await desk.EditorAsync();
        var (head, input) = await BegunAsync(editor);
        await KeepAsync(head, input, "Утром", editor);
        await database.UseAsync(db => db.Drafts.Where(d => d.RecordId == head.RecordId)
            .ExecuteUpdateAsync(d => d.SetProperty(x => x.ChangedAt, x => x.ChangedAt.AddHours(-2))));
        head = (await desk.OpenAsync(head.Key, editor)).Head;

        head = await KeepAsync(head, input, "Вечером", editor);
        await desk.SaveAsync(input, head.Stamp, editor);

        (await desk.HistoryAsync(head.RecordId)).Skip(1).Select(h => h.Changes.Single().After).ShouldBe(["Утром", "Вечером"]);
    }

    [Fact]
    public async Task Keep_ThenDiscard_TellsWhatWasTyped()
    {
        var editor = await desk.EditorAsync();
        var (head, input) = await BegunAsync(editor);
        head = await KeepAsync(head, input, "Напрасно", editor);

        await desk.DiscardAsync(head, editor);

        (await desk.HistoryAsync(head.RecordId)).Select(h => h.Action)
            .ShouldBe([HistoryAction.DraftCreated, HistoryAction.DraftSaved, HistoryAction.Withdrawn]);
    }

    [Fact]
    public async Task Keep_TypedAndTakenBack_TellsNothing()
    {
        var editor = await desk.EditorAsync();
        var (head, input) = await BegunAsync(editor);
        head = await KeepAsync(head, input, "Не то", editor);
        input.Title.Text = "Обмен";

        head = await desk.SaveAsync(input, head.Stamp, editor);

        (await desk.HistoryAsync(head.RecordId)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Keep_OfAPublicRecord_MakesADraftOnlyWhereSomethingChanged()
    {
        var published = await desk.PublishedAsync(DraftDesk.Agreement("Публичное"));
        var editor = await desk.EditorAsync();
        var copy = await desk.OpenAsync(published.Reference!, editor);

        var same = await desk.KeepAsync(copy.Input, copy.Head.Stamp, editor);

        same.Stamp.Version.ShouldBeNull();
        (await desk.DraftAsync(published.RecordId)).ShouldBeNull();
        await KeepAsync(same, copy.Input, "Правка", editor);
        (await desk.DraftAsync(published.RecordId)).ShouldNotBeNull();
        (await desk.LiveAsync(published.RecordId))!.Title.In("ru").Text.ShouldBe("Публичное");
    }

    [Fact]
    public async Task Keep_Stale_IsAConflictAndChangesNothing()
    {
        var editor = await desk.EditorAsync();
        var (head, input) = await BegunAsync(editor);
        await KeepAsync(head, DraftDesk.Agreement(), "Коллеги", await desk.EditorAsync());

        await Should.ThrowAsync<ConflictException>(() => KeepAsync(head, input, "Моё", editor));

        (await desk.OpenAsync(head.Key, editor)).Input.Title.Text.ShouldBe("Коллеги");
    }

    [Fact]
    public async Task Keep_WhatWaitsForReview_TakesNothingBack()
    {
        var editor = await desk.EditorAsync();
        var input = DraftDesk.Agreement();
        var head = await desk.SubmitAsync(input, DraftStamp.ForNew(), editor);

        await Should.ThrowAsync<ConflictException>(() => KeepAsync(head, input, "Ещё слово", editor));

        (await desk.DraftAsync(head.RecordId))!.State.ShouldBe(PublicationState.Submitted);
    }

    private async Task<(DraftHead Head, AgreementInput Input)> BegunAsync(Actor editor)
    {
        var input = DraftDesk.Agreement("Обмен");
        return (await desk.SaveAsync(input, DraftStamp.ForNew(), editor), input);
    }

    private Task<DraftHead> KeepAsync(DraftHead head, AgreementInput input, string title, Actor editor)
    {
        input.Title.Text = title;
        return desk.KeepAsync(input, head.Stamp, editor);
    }
}
