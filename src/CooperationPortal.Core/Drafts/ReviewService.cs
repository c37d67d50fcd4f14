using CooperationPortal.Core.Data;
using CooperationPortal.Core.History;
using CooperationPortal.Core.People;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Drafts;

/// <summary>Publishes and returns what others wrote: docs/decisions/0009-drafts-as-working-copies.md.</summary>
public sealed class ReviewService<TInput>(
    PortalDbContext db,
    IRecordWriter<TInput> writer,
    InputChecks<TInput> checks,
    LiveRecords live,
    PickTexts texts,
    PersonRegistry people,
    NamingService naming,
    ReadingLog readings,
    TimeProvider time) : IReviewService
    where TInput : RecordInput, new()
{
    public RecordKind Kind => writer.Kind;

    public async Task<ReviewCase?> FindAsync(
        Guid recordId, string lang, Actor actor, CancellationToken cancellationToken)
    {
        var draft = await db.Drafts.AsNoTracking()
            .SingleOrDefaultAsync(d => d.RecordId == recordId && d.Kind == Kind, cancellationToken);
        if (draft is null || !actor.MayRead(draft))
        {
            return null;
        }

        await readings.NoteAsync(draft, actor, cancellationToken);
        var record = await live.Of(Kind).AsNoTracking().SingleOrDefaultAsync(r => r.Id == recordId, cancellationToken);
        var before = record is null ? null : await writer.LoadAsync(recordId, cancellationToken);
        var after = DraftJson.Read<TInput>(draft.Content);
        await NameAsync(before, lang, cancellationToken);
        await NameAsync(after, lang, cancellationToken);
        var submitter = await db.Users.Where(u => u.Id == (draft.SubmittedById ?? draft.ChangedById))
            .Select(u => u.FullName).SingleAsync(cancellationToken);
        return new ReviewCase(
            DraftHead.Of(draft, record), after, before, InputDiff.Between(before ?? new TInput(), after), submitter,
            draft.SubmittedAt, actor.MayReview(draft) && draft.State is PublicationState.Submitted,
            actor.MayEdit(draft),
            draft.ContributorIds.Contains(actor.UserId ?? Guid.Empty));
    }

    public async Task PublishAsync(
        Guid recordId, DraftStamp seen, string? comment, Actor actor, CancellationToken cancellationToken)
    {
        await using var turn = await db.BeginTurnAsync(recordId, cancellationToken);
        var draft = await FindSubmittedAsync(recordId, seen, actor, cancellationToken);
        var record = await live.FindAsync(Kind, recordId, cancellationToken);
        Require.Version(record?.Version, seen.LiveVersion);
        var input = DraftJson.Read<TInput>(draft.Content);
        await checks.RequireAsync(input, cancellationToken);
        var before = record is null ? null : await writer.LoadAsync(recordId, cancellationToken);
        await texts.FillAsync(before ?? new TInput(), LanguageTag.Russian, cancellationToken);

        await naming.TellTakenBackAsync(await people.BeginAsync(draft.Id, input, cancellationToken), actor, cancellationToken);
        await writer.WriteAsync(recordId, draft.Reference, input, actor, cancellationToken);
        var now = time.GetUtcNow();
        Tracked(recordId).Publish(now);
        db.Drafts.Remove(draft);
        db.History.Add(HistoryEntry.Of(
            draft, HistoryAction.Published, actor, now, comment, InputDiff.Between(before ?? new TInput(), input)));
        await db.CommitOrExplainAsync(turn, cancellationToken);
    }

    public async Task ReturnAsync(
        Guid recordId, DraftStamp seen, string? comment, Actor actor, CancellationToken cancellationToken)
    {
        await using var turn = await db.BeginTurnAsync(recordId, cancellationToken);
        var draft = await FindSubmittedAsync(recordId, seen, actor, cancellationToken);
        Require.Text(comment, HistoryEntry.CommentLength, "Comment", "ErrorsWorkflow.CommentMissing");
        draft.Return(comment!.Trim());
        db.History.Add(HistoryEntry.Of(draft, HistoryAction.Returned, actor, time.GetUtcNow(), comment, []));
        await db.CommitOrExplainAsync(turn, cancellationToken);
    }

    public async Task<Preview?> PreviewAsync(Guid recordId, Actor actor, CancellationToken cancellationToken)
    {
        var draft = await db.Drafts.AsNoTracking()
            .SingleOrDefaultAsync(d => d.RecordId == recordId && d.Kind == Kind, cancellationToken);
        if (draft is null || !actor.MayRead(draft))
        {
            return null;
        }

        var input = DraftJson.Read<TInput>(draft.Content);
        await checks.RequireAsync(input, cancellationToken);
        await readings.NoteAsync(draft, actor, cancellationToken);
        var turn = await db.BeginTurnAsync(recordId, cancellationToken);
        try
        {
            await people.BeginAsync(draft.Id, input, cancellationToken);
            await writer.WriteAsync(recordId, draft.Reference, input, actor, cancellationToken);
            var record = Tracked(recordId);
            record.Publish(time.GetUtcNow());
            await db.SaveOrExplainAsync(cancellationToken);
            return new Preview(LiveRecords.KeyOf(record), turn);
        }
        catch
        {
            await turn.DisposeAsync();
            throw;
        }
    }

    public async Task<object?> InputAsync(Guid recordId, string lang, CancellationToken cancellationToken)
    {
        var content = await db.Drafts.Where(d => d.RecordId == recordId && d.Kind == Kind).Select(d => d.Content)
            .SingleOrDefaultAsync(cancellationToken);
        var input = content is not null
            ? DraftJson.Read<TInput>(content)
            : await writer.LoadAsync(recordId, cancellationToken);
        await NameAsync(input, lang, cancellationToken);
        return input;
    }

    private async Task<Draft> FindSubmittedAsync(
        Guid recordId, DraftStamp seen, Actor actor, CancellationToken cancellationToken)
    {
        var draft = await db.Drafts
            .SingleOrDefaultAsync(d => d.RecordId == recordId && d.Kind == Kind, cancellationToken);
        Require.Review(actor, draft);
        Require.Version(draft!.Version, seen.Version);
        return draft.State is PublicationState.Submitted
            ? draft
            : throw new ConflictException("The draft does not wait for review.");
    }

    private Record Tracked(Guid recordId) =>
        db.ChangeTracker.Entries<Record>().Single(e => e.Entity.Id == recordId).Entity;

    /// <summary>The names of chosen records in the reader's language, whatever language they were picked in.</summary>
    private async Task NameAsync(TInput? input, string lang, CancellationToken cancellationToken)
    {
        if (input is null)
        {
            return;
        }

        foreach (var (_, pick) in InputWalker.Find<RecordPick>(input))
        {
            pick.Text = pick.Chosen is null || pick.IsAsWritten() ? pick.Text : null;
        }

        await texts.FillAsync(input, lang, cancellationToken);
    }
}
