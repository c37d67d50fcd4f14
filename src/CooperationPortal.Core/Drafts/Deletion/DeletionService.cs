using CooperationPortal.Core.Data;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Drafts.Deletion;

/// <summary>
/// Deletes hidden records and brings them back, each with a reason: docs/decisions/0042-deleted-records.md. Rows, references and
/// what points to the record stay, so that it comes back with its links.
/// </summary>
public sealed class DeletionService(PortalDbContext db, LiveRecords live, DeletedRecords records, TimeProvider time)
{
    /// <exception cref="NotFoundException">There is no hidden record, or the actor may not know of it.</exception>
    /// <exception cref="ConflictException">Somebody changed it meanwhile.</exception>
    /// <exception cref="ValidationException">There is no reason, or a draft of it is open.</exception>
    public async Task DeleteAsync(
        RecordKind kind, Guid recordId, uint? seen, string? reason, Actor actor, CancellationToken cancellationToken)
    {
        await using var turn = await db.BeginTurnAsync(recordId, cancellationToken);
        var (record, title) = await FindAsync(kind, recordId, seen, reason, actor, cancellationToken);
        if (record.DeletedAt is not null)
        {
            throw new ConflictException("The record is deleted already.");
        }

        if (await db.Drafts.AnyAsync(d => d.RecordId == recordId, cancellationToken))
        {
            throw new ValidationException([new ValidationFailure("", "ErrorsWorkflow.DraftOpen")]);
        }

        var now = time.GetUtcNow();
        record.Delete(now);
        foreach (var part in await live.PartsOfAsync(kind, recordId, cancellationToken))
        {
            part.Delete(now);
        }

        db.History.Add(HistoryEntry.Of(kind, record, title, HistoryAction.Deleted, actor, now, reason));
        await db.CommitOrExplainAsync(turn, cancellationToken);
    }

    /// <summary>Hidden, as it was before; showing it again is a step of its own.</summary>
    /// <exception cref="NotFoundException">There is no deleted record, or the actor may not know of it.</exception>
    /// <exception cref="ConflictException">Somebody brought it back meanwhile.</exception>
    /// <exception cref="ValidationException">There is no reason.</exception>
    public async Task RestoreAsync(
        RecordKind kind, Guid recordId, uint? seen, string? reason, Actor actor, CancellationToken cancellationToken)
    {
        await using var turn = await db.BeginTurnAsync(recordId, cancellationToken);
        var (record, title) = await FindAsync(kind, recordId, seen, reason, actor, cancellationToken);
        if (record.DeletedAt is not { } deleted)
        {
            throw new ConflictException("The record is there already.");
        }

        var now = time.GetUtcNow();
        foreach (var part in await records.PartsOfAsync(kind, recordId, deleted, cancellationToken))
        {
            part.Undelete(now);
        }

        record.Undelete(now);
        db.History.Add(HistoryEntry.Of(kind, record, title, HistoryAction.Restored, actor, now, reason));
        await db.CommitOrExplainAsync(turn, cancellationToken);
    }

    private async Task<(Record Record, string Title)> FindAsync(
        RecordKind kind, Guid recordId, uint? seen, string? reason, Actor actor, CancellationToken cancellationToken)
    {
        var found = await records.FindAsync(kind, recordId, actor, cancellationToken) ?? throw new NotFoundException("The record");
        Require.Text(reason, HistoryEntry.CommentLength, "Reason", "ErrorsWorkflow.ReasonMissing");
        Require.Version(found.Version, seen);
        return (await records.Whole(kind).SingleAsync(r => r.Id == recordId, cancellationToken), found.Title);
    }
}
