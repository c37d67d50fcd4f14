using CooperationPortal.Core.Data;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Drafts;

/// <summary>Hides a public record and shows a hidden one again, each with a reason.</summary>
public sealed class VisibilityService<TInput>(
    PortalDbContext db, IRecordWriter<TInput> writer, LiveRecords live, PickTexts texts, TimeProvider time) : IVisibilityService
    where TInput : RecordInput, new()
{
    public RecordKind Kind => writer.Kind;

    public async Task<LiveCase?> FindAsync(Guid recordId, Actor actor, CancellationToken cancellationToken)
    {
        var record = await live.Of(Kind).AsNoTracking().SingleOrDefaultAsync(r => r.Id == recordId, cancellationToken);
        return record is not null && actor.MayRead(record) && await LoadAsync(recordId, cancellationToken) is { } input
            ? new LiveCase(
                DraftHead.Of(Kind, record, writer.TitleOf(input)), actor.MayUnpublish(record), actor.MayRestore(record))
            : null;
    }

    public async Task UnpublishAsync(
        Guid recordId, DraftStamp seen, string? reason, Actor actor, CancellationToken cancellationToken)
    {
        await using var turn = await db.BeginTurnAsync(recordId, cancellationToken);
        var (record, title, _) = await FindLiveAsync(recordId, seen, actor, ActorRights.MayUnpublish, cancellationToken);
        Require.Text(reason, HistoryEntry.CommentLength, "Reason", "ErrorsWorkflow.ReasonMissing");
        if (!record.IsPublic)
        {
            throw new ConflictException("The record is hidden already.");
        }

        var now = time.GetUtcNow();
        record.Hide(now);
        foreach (var part in await live.PartsOfAsync(Kind, recordId, cancellationToken))
        {
            part.Hide(now);
        }

        db.History.Add(HistoryEntry.Of(Kind, record, title, HistoryAction.Unpublished, actor, now, reason));
        await db.CommitOrExplainAsync(turn, cancellationToken);
    }

    public async Task RestoreAsync(
        Guid recordId, DraftStamp seen, string? reason, Actor actor, CancellationToken cancellationToken)
    {
        await using var turn = await db.BeginTurnAsync(recordId, cancellationToken);
        var (record, title, input) =
            await FindLiveAsync(recordId, seen, actor, ActorRights.MayRestore, cancellationToken);
        Require.Text(reason, HistoryEntry.CommentLength, "Reason", "ErrorsWorkflow.ReasonMissing");
        if (record.IsPublic)
        {
            throw new ConflictException("The record is public already.");
        }

        // Written anew, so that the records within it, such as a visit's meetings, are shown again with it.
        await writer.WriteAsync(recordId, LiveRecords.ReferenceOf(record), input, actor, cancellationToken);
        var now = time.GetUtcNow();
        record.Publish(now);
        db.History.Add(HistoryEntry.Of(Kind, record, title, HistoryAction.Restored, actor, now, reason));
        await db.CommitOrExplainAsync(turn, cancellationToken);
    }

    private async Task<(Record Record, string Title, TInput Input)> FindLiveAsync(
        Guid recordId, DraftStamp seen, Actor actor, Func<Actor, Record, bool> may, CancellationToken cancellationToken)
    {
        var record = await live.FindAsync(Kind, recordId, cancellationToken);
        if (record is null || !actor.MayRead(record)
            || await LoadAsync(recordId, cancellationToken) is not { } input)
        {
            throw new NotFoundException("The record");
        }

        if (!may(actor, record))
        {
            throw new NotAllowedException("The record is outside the actor's scope.");
        }

        Require.Version(record.Version, seen.LiveVersion);
        return (record, writer.TitleOf(input), input);
    }

    /// <summary>With the names that its title may be made of: histories are written in Russian.</summary>
    private async Task<TInput?> LoadAsync(Guid recordId, CancellationToken cancellationToken)
    {
        var input = await writer.LoadAsync(recordId, cancellationToken);
        await texts.FillAsync(input ?? new TInput(), LanguageTag.Russian, cancellationToken);
        return input;
    }
}
