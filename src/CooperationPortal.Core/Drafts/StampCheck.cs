using CooperationPortal.Core.Data;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Drafts;

/// <summary>Whether a form was filled from the state that its record is still in.</summary>
public sealed class StampCheck<TInput>(PortalDbContext db)
    where TInput : RecordInput
{
    /// <exception cref="ConflictException">Somebody else saved, published, submitted or discarded meanwhile.</exception>
    public async Task RequireCurrentAsync(
        TypedDraft<TInput> typed, RecordKind kind, Draft? draft, Record? record, CancellationToken cancellationToken)
    {
        if (draft is null && record is null)
        {
            await RequireNewOrOwnAsync(typed, cancellationToken);
            return;
        }

        Require.Edit(typed.Actor, kind, draft, record);
        if (typed.Step is DraftStep.Keep && draft is { State: PublicationState.Submitted })
        {
            throw new ConflictException("The draft waits for its review, and only its editor's own word takes it back.");
        }

        var isRepeated = typed.Stamp.RecordId is null && draft is not null
            && (!typed.Differs(draft) || (draft.AuthorId == typed.Actor.UserId && draft.ChangedAt == draft.CreatedAt));
        if (!isRepeated)
        {
            Require.Version(draft?.Version, typed.Stamp.Version);
        }

        if (draft is null)
        {
            Require.Version(record!.Version, typed.Stamp.LiveVersion);
        }
    }

    /// <summary>A draft that was discarded while somebody typed is a conflict, so that the text is not lost.</summary>
    private async Task RequireNewOrOwnAsync(TypedDraft<TInput> typed, CancellationToken cancellationToken)
    {
        if (typed.Stamp.RecordId is not { } id)
        {
            return;
        }

        var userId = typed.Actor.UserId;
        if (!await db.History.AnyAsync(
            h => h.RecordId == id && h.ActorId == userId && !HistoryActions.Beside.Contains(h.Action), cancellationToken))
        {
            throw new NotFoundException("The draft");
        }

        if (typed.Stamp.Version is not null)
        {
            throw new ConflictException("The draft was discarded.");
        }
    }
}
