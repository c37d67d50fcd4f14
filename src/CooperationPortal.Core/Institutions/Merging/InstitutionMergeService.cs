using CooperationPortal.Core.Data;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Institutions.Merging;

/// <summary>Makes one record of two that were written of the same body: docs/decisions/0012-merged-institutions.md.</summary>
public sealed class InstitutionMergeService(
    PortalDbContext db,
    IRecordWriter<InstitutionInput> writer,
    IEnumerable<IRecordRelinker> relinkers,
    PickTexts texts,
    TimeProvider time)
{
    /// <summary>
    /// Merges the first into the second, with all that points to it, in one transaction. A merge that was done already
    /// is done.
    /// </summary>
    /// <exception cref="NotFoundException">There is no such record, or the actor may not know of it.</exception>
    /// <exception cref="NotAllowedException">The actor does not review both.</exception>
    /// <exception cref="ValidationException">They cannot be merged, or no reason was given.</exception>
    public async Task MergeAsync(
        Guid mergedId, Guid survivorId, string? reason, Actor actor, CancellationToken cancellationToken)
    {
        if (mergedId == survivorId)
        {
            throw Mistake("ErrorsPlaces.MergeWithItself");
        }

        await using var turn = await db.BeginTurnAsync(mergedId, survivorId, cancellationToken);
        var survivor = await FindAsync(survivorId, actor, cancellationToken);
        if (await db.Institutions.IgnoreQueryFilters()
            .AnyAsync(i => i.Id == mergedId && i.MergedIntoId == survivorId, cancellationToken))
        {
            return;
        }

        var merged = await FindAsync(mergedId, actor, cancellationToken);
        Require.Text(reason, HistoryEntry.CommentLength, "Reason", "ErrorsWorkflow.ReasonMissing");
        await RefuseOpenDraftsAsync([mergedId, survivorId], cancellationToken);
        await RefuseBranchAsync(merged, survivor, cancellationToken);
        await MergeAsync(merged, survivor, reason!, actor, cancellationToken);
        await db.CommitOrExplainAsync(turn, cancellationToken);
    }

    private async Task MergeAsync(
        Institution merged, Institution survivor, string reason, Actor actor, CancellationToken cancellationToken)
    {
        var (before, lost) = (await LoadAsync(survivor.Id, cancellationToken), await LoadAsync(merged.Id, cancellationToken));
        var (after, gone) = (await LoadAsync(survivor.Id, cancellationToken), await LoadAsync(merged.Id, cancellationToken));
        after.Successor = after.Successor.IdOf(RecordKind.Institution) == merged.Id ? new RecordPick() : after.Successor;
        after.TakeOver(await LoadAsync(merged.Id, cancellationToken));
        gone.Status = InstitutionStatus.Merged;
        gone.Parent = new RecordPick();
        gone.Successor = RecordPick.Of(RecordKind.Institution, survivor.Id, writer.TitleOf(before));

        var now = time.GetUtcNow();
        merged.MergeInto(survivor, now);
        survivor.SuccessorId = after.Successor.IdOf(RecordKind.Institution);
        await db.SaveOrExplainAsync(cancellationToken);
        await db.DeleteOwnRowsAsync(merged.Id, cancellationToken);
        await db.TurnAsync(merged.Id, survivor.Id, cancellationToken);
        await db.TurnCommentsAsync(merged.Id, survivor.Id, cancellationToken);
        db.ChangeTracker.Clear();

        await writer.WriteAsync(survivor.Id, null, after, actor, cancellationToken);
        db.History.AddRange(
            Entry(merged, lost, gone, HistoryAction.Merged),
            Entry(survivor, before, after, HistoryAction.TookOver));
        await db.SaveOrExplainAsync(cancellationToken);
        await FollowAsync(merged.Id, survivor.Id, actor, cancellationToken);

        HistoryEntry Entry(Institution record, InstitutionInput was, InstitutionInput became, HistoryAction action) =>
            HistoryEntry.Of(
                RecordKind.Institution, record, writer.TitleOf(was), action, actor, now, reason, InputDiff.Between(was, became));
    }

    /// <summary>Branches come first: the scope of all others is made of theirs.</summary>
    private async Task FollowAsync(Guid merged, Guid survivor, Actor actor, CancellationToken cancellationToken)
    {
        foreach (var relinker in relinkers.OrderBy(r => r.Kind != RecordKind.Institution))
        {
            await relinker.RefreshAsync([merged, survivor], actor, cancellationToken);
            await relinker.RelinkDraftsAsync(merged, survivor, cancellationToken);
            await db.SaveOrExplainAsync(cancellationToken);
        }
    }

    private async Task<Institution> FindAsync(Guid id, Actor actor, CancellationToken cancellationToken)
    {
        var found = await db.Institutions.SingleOrDefaultAsync(i => i.Id == id, cancellationToken);
        if (found is null || !actor.MayRead(found))
        {
            throw new NotFoundException("The institution");
        }

        return actor.MayMerge(found)
            ? found
            : throw new NotAllowedException("Who merges two records reviews both.");
    }

    private async Task<InstitutionInput> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        var input = await writer.LoadAsync(id, cancellationToken) ?? throw new NotFoundException("The institution");
        await texts.FillAsync(input, LanguageTag.Russian, cancellationToken);
        return input;
    }

    private async Task RefuseOpenDraftsAsync(Guid[] ids, CancellationToken cancellationToken)
    {
        if (await db.Drafts.AnyAsync(d => ids.Contains(d.RecordId), cancellationToken))
        {
            throw Mistake("ErrorsPlaces.MergeWithDraft");
        }
    }

    /// <summary>A body that lies beneath the one that is merged would lie beneath itself.</summary>
    private async Task RefuseBranchAsync(Institution merged, Institution survivor, CancellationToken cancellationToken)
    {
        for (var parent = survivor.ParentId; parent is { } id;)
        {
            if (id == merged.Id)
            {
                throw Mistake("ErrorsPlaces.MergeIntoBranch");
            }

            parent = await db.Institutions.IgnoreQueryFilters()
                .Where(i => i.Id == id).Select(i => i.ParentId).SingleAsync(cancellationToken);
        }
    }

    private static ValidationException Mistake(string message) => new([new ValidationFailure("", message)]);
}
