using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Reminders;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Core.Drafts;
using CooperationPortal.Tests.Support.Database;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CooperationPortal.Tests.Core.Commitments;

/// <summary>Check F56: who writes the outcome of an important promise does not verify it.</summary>
public sealed class VerificationServiceTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private readonly DraftDesk desk = new(database);

    [Fact]
    public async Task Verify_BySecondPerson_IsKeptWithWhoAndWhenAndInTheHistory()
    {
        var (head, reference, author) = await ClosedAsync();
        var second = await desk.EditorAsync();

        await VerifyAsync(reference, second, "Видел списки");

        var promise = await PromiseAsync(reference);
        promise.VerifiedById.ShouldBe(second.UserId);
        promise.VerifiedAt.ShouldNotBeNull();
        promise.ClosedByIds.ShouldBe([author.UserId!.Value]);
        var entry = (await desk.HistoryAsync(head.RecordId))[^1];
        (entry.Action, entry.ActorId, entry.Comment).ShouldBe((HistoryAction.Verified, second.UserId, $"{reference}: Видел списки"));
    }

    [Fact]
    public async Task Verify_ByWhoClosed_IsNotAllowedWhereThePromiseIsImportant()
    {
        var (_, important, author) = await ClosedAsync();
        var (_, usual, other) = await ClosedAsync(isImportant: false);

        await Should.ThrowAsync<NotAllowedException>(() => VerifyAsync(important, author));
        await VerifyAsync(usual, other);

        (await PromiseAsync(important)).VerifiedById.ShouldBeNull();
        (await PromiseAsync(usual)).VerifiedById.ShouldBe(other.UserId);
    }

    [Fact]
    public async Task Verify_ByWhoHasNothingToDoWithIt_IsRefused()
    {
        var (_, reference, _) = await ClosedAsync();

        await Should.ThrowAsync<NotFoundException>(async () => await VerifyAsync(reference, await desk.EditorAsync("RU-KHA")));
        await Should.ThrowAsync<NotAllowedException>(async () => await VerifyAsync(reference, await desk.ActorAsync(PortalRole.Auditor)));
    }

    [Fact]
    public async Task Verify_StaleOrTwice_IsAConflict()
    {
        var (_, reference, _) = await ClosedAsync();
        var seen = (await PromiseAsync(reference)).Version;
        await VerifyAsync(reference, await desk.EditorAsync());

        await Should.ThrowAsync<ConflictException>(async () => await VerifyAsync(reference, await desk.EditorAsync(), version: seen));
        await Should.ThrowAsync<ConflictException>(async () => await VerifyAsync(reference, await desk.EditorAsync()));
    }

    [Fact]
    public async Task Edit_OfTheOutcome_VoidsTheVerificationAndTellsTheDesk()
    {
        var (head, reference, _) = await ClosedAsync();
        var second = await desk.EditorAsync();
        await VerifyAsync(reference, second);
        (await ToVerifyAsync(second)).ShouldNotContain(reference);

        await EditAsync(head, input => input.Title = LocalizedInput.Of("ru", "Новое название"));
        (await PromiseAsync(reference)).VerifiedById.ShouldBe(second.UserId);
        await EditAsync(head, input => input.Commitments[0].QuantityDone = 7);

        var promise = await PromiseAsync(reference);
        promise.VerifiedById.ShouldBeNull();
        promise.VerificationVoidedAt.ShouldNotBeNull();
        (await ToVerifyAsync(second)).ShouldContain(reference);
    }

    [Fact]
    public async Task Edit_ThatMakesImportantWhatItsAuthorVerified_VoidsIt()
    {
        var (head, reference, author) = await ClosedAsync(isImportant: false);
        await VerifyAsync(reference, author);

        await EditAsync(head, input => input.Commitments[0].HighPriority = true);

        (await PromiseAsync(reference)).VerifiedById.ShouldBeNull();
    }

    [Fact]
    public async Task Desk_ImportantOutcome_WaitsForOthersThanItsAuthorInTheScope()
    {
        var (_, reference, author) = await ClosedAsync();
        var (_, usual, _) = await ClosedAsync(isImportant: false);

        (await ToVerifyAsync(author)).ShouldNotContain(reference);
        (await ToVerifyAsync(await desk.EditorAsync("RU-KHA"))).ShouldNotContain(reference);
        var lines = await ToVerifyAsync(await desk.ActorAsync(PortalRole.Reviewer));
        lines.ShouldContain(reference);
        lines.ShouldNotContain(usual);
    }

    [Theory]
    [InlineData("verified_by_id = closed_by_ids[1], verified_at = now()", "ck_commitments_second_person")]
    [InlineData("verified_at = now()", "ck_commitments_verified")]
    public async Task Database_HoldsTheRulesByItself(string change, string constraint)
    {
        var (_, reference, _) = await ClosedAsync();
        var sql = $"update commitments set {change} where reference = {{0}}";

        var error = await Should.ThrowAsync<PostgresException>(
            () => database.UseAsync(db => db.Database.ExecuteSqlRawAsync(sql, [reference])));

        error.ConstraintName.ShouldBe(constraint);
    }

    /// <summary>A published agreement with a promise of which its author says that it was kept.</summary>
    private async Task<(DraftHead Head, string Reference, Actor Author)> ClosedAsync(bool isImportant = true)
    {
        var input = DraftDesk.Agreement();
        input.Commitments =
        [
            new CommitmentInput
            {
                Id = Guid.CreateVersion7(),
                Text = LocalizedInput.Of("ru", "Принять врачей"),
                Status = CommitmentStatus.Met,
                QuantityDone = 6,
                HighPriority = isImportant,
            },
        ];
        var author = await desk.EditorAsync();
        var head = await desk.SubmitAsync(input, DraftStamp.ForNew(), author);
        await desk.PublishAsync(head, await desk.ActorAsync(PortalRole.Reviewer));
        var reference = await database.UseAsync(db =>
            db.Commitments.Where(c => c.AgreementId == head.RecordId).Select(c => c.Reference).SingleAsync());
        return (head, reference, author);
    }

    private async Task EditAsync(DraftHead head, Action<AgreementInput> change)
    {
        var editor = await desk.EditorAsync();
        var copy = await desk.OpenAsync(head.Key, editor);
        change(copy.Input);
        var draft = await desk.SubmitAsync(copy.Input, copy.Head.Stamp, editor);
        await desk.PublishAsync(draft, await desk.ActorAsync(PortalRole.Reviewer));
    }

    private async Task VerifyAsync(string reference, Actor actor, string? comment = null, uint? version = null)
    {
        var input = new VerificationInput { Comment = comment, Version = version ?? (await PromiseAsync(reference)).Version };
        await database.UseAsync<VerificationService, bool>(async service =>
        {
            await service.VerifyAsync(reference, input, actor, CancellationToken.None);
            return true;
        });
    }

    private Task<Commitment> PromiseAsync(string reference) =>
        database.UseAsync(db => db.Commitments.AsNoTracking().SingleAsync(c => c.Reference == reference));

    private async Task<IEnumerable<string>> ToVerifyAsync(Actor actor) =>
        (await database.UseAsync<UnverifiedPromises, AttentionGroup>(p => p.OfAsync(actor, new(null, 50), CancellationToken.None))).Lines
            .Select(line => line.Reference);
}
