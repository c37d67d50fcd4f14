using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Database;
using FluentValidation;

namespace CooperationPortal.Tests.Core.Drafts;

/// <summary>What an editor writes to the reviewer: kept with the draft, told with the submission.</summary>
public sealed class DraftNoteTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private const string Note = "Дата со слов клиники";
    private readonly DraftDesk desk = new(database);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Store_NoteAlone_IsShownAgainAndToldToNobody(bool isKept)
    {
        var editor = await desk.EditorAsync();
        var input = DraftDesk.Agreement();
        var head = await desk.SaveAsync(input, DraftStamp.ForNew(), editor);

        head = isKept
            ? await desk.KeepAsync(input, head.Stamp, editor, Note)
            : await desk.SaveAsync(input, head.Stamp, editor, Note);

        (await desk.OpenAsync(head.Key, editor)).Note.ShouldBe(Note);
        head.Comment.ShouldBeNull();
        (await desk.HistoryAsync(head.RecordId)).ShouldHaveSingleItem().Comment.ShouldBeNull();
    }

    [Fact]
    public async Task Keep_NoteOnAPublishedRecord_MakesItsDraft()
    {
        var published = await desk.PublishedAsync();
        var editor = await desk.EditorAsync();
        var copy = await desk.OpenAsync(published.Key, editor);

        await desk.KeepAsync(copy.Input, copy.Head.Stamp, editor, Note);

        (await desk.OpenAsync(published.Key, editor)).Note.ShouldBe(Note);
    }

    [Fact]
    public async Task Submit_AfterKeeping_TellsTheReviewerAndTheHistory()
    {
        var editor = await desk.EditorAsync();
        var (input, head) = await WaitingAsync(editor);

        head.Comment.ShouldBe(Note);
        (await desk.HistoryAsync(head.RecordId))[^1].Comment.ShouldBe(Note);
        (await desk.SubmitAsync(input, head.Stamp, editor, Note)).Version.ShouldBe(head.Version);
        (await desk.SubmitAsync(input, head.Stamp, editor, "Уточнено")).Comment.ShouldBe("Уточнено");
    }

    [Fact]
    public async Task Open_Returned_BeginsANewNote()
    {
        var editor = await desk.EditorAsync();
        var (_, head) = await WaitingAsync(editor);

        await desk.ReturnAsync(head, await desk.ActorAsync(PortalRole.Reviewer));

        var copy = await desk.OpenAsync(head.Key, editor);
        copy.Note.ShouldBeNull();
        copy.Head.Comment.ShouldBe("Проверьте дату.");
    }

    [Fact]
    public async Task Submit_NoteLongerThanTheHistoryHolds_IsTheEditorsToMend()
    {
        var editor = await desk.EditorAsync();
        var note = new string('я', HistoryEntry.CommentLength + 1);

        var refusal = await Should.ThrowAsync<ValidationException>(
            () => desk.SubmitAsync(DraftDesk.Agreement(), DraftStamp.ForNew(), editor, note));

        refusal.Errors.ShouldHaveSingleItem().PropertyName.ShouldBe("Comment");
    }

    private async Task<(AgreementInput Input, DraftHead Head)> WaitingAsync(Actor editor)
    {
        var input = DraftDesk.Agreement();
        var head = await desk.KeepAsync(input, DraftStamp.ForNew(), editor, Note);
        return (input, await desk.SubmitAsync(input, head.Stamp, editor, Note));
    }
}
