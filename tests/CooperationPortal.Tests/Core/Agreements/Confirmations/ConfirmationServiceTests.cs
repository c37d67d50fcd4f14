using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Agreements.Confirmations;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Core.Drafts;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CooperationPortal.Tests.Core.Agreements.Confirmations;

/// <summary>Check F52: a party confirms the terms; an edit of a term voids that and keeps what it was about.</summary>
public sealed class ConfirmationServiceTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private readonly DraftDesk desk = new(database);

    [Fact]
    public async Task Record_Confirmation_CountsForThesePublishedTerms()
    {
        var (head, editor) = await PublishedAsync();
        var before = await FindAsync(head, editor);

        await RecordAsync(head, editor, before, 0);

        var after = await FindAsync(head, editor);
        after.Parties.Select(p => (p.HasConfirmed, p.IsVoid)).ShouldBe([(true, false), (false, false)]);
        (await CountAsync(head.RecordId)).ShouldBe(new ConfirmationCount(1, 0, 2));
        var entry = (await desk.HistoryAsync(head.RecordId))[^1];
        (entry.Action, entry.ActorId).ShouldBe((HistoryAction.TermsConfirmed, editor.UserId));
    }

    [Fact]
    public async Task Publish_EditedTerm_VoidsTheConfirmationAndKeepsTheOldTermsReadable()
    {
        var (head, editor) = await PublishedAsync();
        var confirmed = await FindAsync(head, editor);
        await RecordAsync(head, editor, confirmed, 0);

        await RepublishAsync(head, input => input.TermMonths = 60);

        var found = await FindAsync(head, editor);
        found.Parties[0].IsVoid.ShouldBeTrue();
        found.Parties[0].HasConfirmed.ShouldBeFalse();
        (await CountAsync(head.RecordId)).ShouldBe(new ConfirmationCount(0, 0, 2));
        var snapshot = (await database.UseAsync<ConfirmationService, SnapshotView?>(s =>
            s.SnapshotAsync(head.Reference!, confirmed.Hash, "ru", editor, DraftDesk.Now)))!;
        (snapshot.Then.TermMonths, snapshot.Now.TermMonths).ShouldBe((36, 60));
        TermsText.HashOf(snapshot.Snapshot.Content).ShouldBe(confirmed.Hash);
    }

    [Fact]
    public async Task Publish_EditOfWhatIsNoTerm_LeavesTheConfirmation()
    {
        var (head, editor) = await PublishedAsync();
        await RecordAsync(head, editor, await FindAsync(head, editor), 0);

        await RepublishAsync(head, input => input.RegistryNumber = "5");

        (await FindAsync(head, editor)).Parties[0].HasConfirmed.ShouldBeTrue();
    }

    [Fact]
    public async Task Record_Dispute_TakesThePlaceOfTheConfirmation()
    {
        var (head, editor) = await PublishedAsync();
        await RecordAsync(head, editor, await FindAsync(head, editor), 1);

        await RecordAsync(head, editor, await FindAsync(head, editor), 1, ConfirmationOutcome.Disputed);

        var found = await FindAsync(head, editor);
        (found.Parties[1].HasConfirmed, found.Parties[1].HasDisputed, found.Words.Count).ShouldBe((false, true, 2));
        (await CountAsync(head.RecordId)).ShouldBe(new ConfirmationCount(0, 1, 2));
    }

    [Fact]
    public async Task Record_SamePostTwice_IsOneWord()
    {
        var (head, editor) = await PublishedAsync();
        var seen = await FindAsync(head, editor);
        var input = new ConfirmationInput
        {
            PartyId = seen.Parties[0].Id, Outcome = ConfirmationOutcome.Confirmed, Note = "письмо № 5", Hash = seen.Hash,
        };

        await RecordAsync(head, editor, input);
        await RecordAsync(head, editor, input);

        (await FindAsync(head, editor)).Words.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Record_TermsChangedMeanwhile_IsAConflict()
    {
        var (head, editor) = await PublishedAsync();
        var seen = await FindAsync(head, editor);
        await RepublishAsync(head, input => input.NoticeMonths = 1);

        await Should.ThrowAsync<ConflictException>(() => RecordAsync(head, editor, seen, 0));

        (await CountAsync(head.RecordId)).ShouldBeNull();
    }

    [Theory]
    [InlineData("", "2020-01-01", true)]
    [InlineData("письмо", "2999-01-01", true)]
    [InlineData("письмо", "2999", true)]
    [InlineData("письмо", "2020-01-01", false)]
    public async Task Record_Mistake_IsRefused(string note, string day, bool knowsParty)
    {
        var (head, editor) = await PublishedAsync();
        var seen = await FindAsync(head, editor);
        var input = new ConfirmationInput
        {
            PartyId = knowsParty ? seen.Parties[0].Id : Guid.NewGuid(),
            Outcome = ConfirmationOutcome.Confirmed,
            SaidOn = RegistryInputs.Date(day),
            Note = note,
            Hash = seen.Hash,
        };

        await Should.ThrowAsync<ValidationException>(() => RecordAsync(head, editor, input));
    }

    [Fact]
    public async Task Record_SeveralMistakes_AreSaidAtOnce()
    {
        var (head, editor) = await PublishedAsync();
        var input = new ConfirmationInput { Note = " ", Hash = (await FindAsync(head, editor)).Hash };

        var refusal = await Should.ThrowAsync<ValidationException>(() => RecordAsync(head, editor, input));

        refusal.Errors.Select(e => e.ErrorMessage).ShouldBe(
            ["ErrorsConfirmations.PartyMissing", "ErrorsConfirmations.OutcomeMissing", "ErrorsConfirmations.NoteMissing"]);
    }

    [Fact]
    public async Task Record_ByOthers_IsRefused()
    {
        var (head, editor) = await PublishedAsync();
        var seen = await FindAsync(head, editor);

        await Should.ThrowAsync<NotFoundException>(async () => await RecordAsync(head, await desk.EditorAsync("RU-KHA"), seen, 0));
        await Should.ThrowAsync<NotAllowedException>(async () => await RecordAsync(head, await desk.ActorAsync(PortalRole.Auditor), seen, 0));
    }

    [Theory]
    [InlineData("update agreement_confirmations set note = 'x'")]
    [InlineData("delete from agreement_confirmations")]
    [InlineData("update agreement_snapshots set taken_at = now()")]
    [InlineData("delete from agreement_snapshots")]
    [InlineData("insert into agreement_snapshots select agreement_id, repeat('0', 64), content, taken_at from agreement_snapshots limit 1")]
    public async Task Database_ChangeOfWhatWasConfirmed_IsRefused(string sql)
    {
        var (head, editor) = await PublishedAsync();
        await RecordAsync(head, editor, await FindAsync(head, editor), 0);

        await Should.ThrowAsync<PostgresException>(() => database.UseAsync(db => db.Database.ExecuteSqlRawAsync(sql)));
    }

    private async Task<(DraftHead Head, Actor Editor)> PublishedAsync()
    {
        var input = DraftDesk.Agreement();
        (input.Term, input.TermMonths) = (TermKind.Fixed, 36);
        return (await desk.PublishedAsync(input), await desk.EditorAsync());
    }

    private async Task RepublishAsync(DraftHead head, Action<AgreementInput> edit)
    {
        var editor = await desk.EditorAsync();
        var copy = await desk.OpenAsync(head.Reference!, editor);
        edit(copy.Input);
        await desk.PublishAsync(await desk.SubmitAsync(copy.Input, copy.Head.Stamp, editor), await desk.ActorAsync(PortalRole.Reviewer));
    }

    private async Task<ConfirmationCase> FindAsync(DraftHead head, Actor actor) =>
        (await database.UseAsync<ConfirmationService, ConfirmationCase?>(s => s.FindAsync(head.Reference!, "ru", actor, DraftDesk.Now)))!;

    private Task<ConfirmationCount?> CountAsync(Guid id) =>
        database.UseAsync<ConfirmationService, ConfirmationCount?>(s => s.CountAsync(id, DraftDesk.Now));

    private Task RecordAsync(
        DraftHead head, Actor actor, ConfirmationCase seen, int party, ConfirmationOutcome outcome = ConfirmationOutcome.Confirmed) =>
        RecordAsync(head, actor, new ConfirmationInput
        {
            PartyId = seen.Parties[party].Id, Outcome = outcome, Note = "письмо № 5", Hash = seen.Hash,
        });

    private Task RecordAsync(DraftHead head, Actor actor, ConfirmationInput input) =>
        database.UseAsync<ConfirmationService, bool>(async service =>
        {
            await service.RecordAsync(head.Reference!, input, actor, DraftDesk.Now);
            return true;
        });
}
