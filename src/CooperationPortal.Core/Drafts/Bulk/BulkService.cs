using CooperationPortal.Core.Data;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using FluentValidation;

namespace CooperationPortal.Core.Drafts.Bulk;

/// <summary>
/// Does the same with several records: each by the service and with the checks that it has alone, in a transaction of its
/// own, so that one that is refused stops no other.
/// </summary>
public sealed class BulkService(
    PortalDbContext db,
    DraftQueries drafts,
    LiveRecords live,
    IEnumerable<IDraftService> editing,
    IEnumerable<IReviewService> reviews,
    IEnumerable<IVisibilityService> visibility,
    NamedDraftQueries named,
    KnownNames known)
{
    /// <summary>What became of each record, in their order; null is done.</summary>
    /// <param name="seen">The records as they were when they were chosen.</param>
    /// <exception cref="ValidationException">The act needs a reason, or it is too long; nothing was done.</exception>
    public async Task<IReadOnlyDictionary<Guid, BulkRefusal?>> DoAsync(
        BulkAct act, IReadOnlyList<DraftStamp> seen, string? reason, string lang, Actor actor, CancellationToken cancellationToken)
    {
        if (act.NeedsReason())
        {
            Require.Text(reason, HistoryEntry.CommentLength, "Reason", "ErrorsWorkflow.ReasonMissing");
        }

        var done = new Dictionary<Guid, BulkRefusal?>();
        foreach (var stamp in seen.Where(s => s.RecordId is not null).DistinctBy(s => s.RecordId).Take(BulkActs.Most))
        {
            done[stamp.RecordId!.Value] = await TryAsync(act, stamp, reason, lang, actor, cancellationToken);
            db.ChangeTracker.Clear();
        }

        return done;
    }

    private async Task<BulkRefusal?> TryAsync(
        BulkAct act, DraftStamp seen, string? reason, string lang, Actor actor, CancellationToken cancellationToken)
    {
        try
        {
            return act.IsOfDrafts()
                ? await DoWithDraftAsync(act, seen, reason, lang, actor, cancellationToken)
                : await DoWithRecordAsync(act, seen, reason, actor, cancellationToken);
        }
        catch (NotFoundException)
        {
            return BulkRefusal.Gone;
        }
        catch (NotAllowedException)
        {
            return BulkRefusal.NotAllowed;
        }
        catch (ConflictException)
        {
            return BulkRefusal.Changed;
        }
        catch (ValidationException)
        {
            return BulkRefusal.Incomplete;
        }
    }

    private async Task<BulkRefusal?> DoWithDraftAsync(
        BulkAct act, DraftStamp seen, string? reason, string lang, Actor actor, CancellationToken cancellationToken)
    {
        var id = seen.RecordId!.Value;
        var kind = await drafts.KindOfAsync(id, cancellationToken) ?? throw new NotFoundException("The draft");
        var review = reviews.Single(r => r.Kind == kind);
        var editor = editing.Single(d => d.Kind == kind);
        switch (act)
        {
            case BulkAct.Return:
                await review.ReturnAsync(id, seen, reason, actor, cancellationToken);
                return null;
            case BulkAct.Discard:
                await editor.DiscardAsync(id, seen, reason, actor, cancellationToken);
                return null;
        }

        var draft = await review.FindAsync(id, lang, actor, cancellationToken) ?? throw new NotFoundException("The draft");
        if (act is BulkAct.Publish && (await named.OfAsync(draft.Input, cancellationToken)).Count > 0)
        {
            return BulkRefusal.NamesDrafts;
        }

        await using var turn = await known.BeginTurnAsync(kind, cancellationToken);
        if ((await known.OfAsync(kind, id, draft.Input, lang, actor, cancellationToken)).Count > 0)
        {
            return BulkRefusal.HasTwins;
        }

        await (act is BulkAct.Publish
            ? review.PublishAsync(id, seen, reason, actor, cancellationToken)
            : editor.SubmitAsync(id, seen, actor, cancellationToken));
        return null;
    }

    private async Task<BulkRefusal?> DoWithRecordAsync(
        BulkAct act, DraftStamp seen, string? reason, Actor actor, CancellationToken cancellationToken)
    {
        var id = seen.RecordId!.Value;
        foreach (var service in visibility)
        {
            if (await live.FindAsync(service.Kind, id, cancellationToken) is null)
            {
                continue;
            }

            await (act is BulkAct.Hide
                ? service.UnpublishAsync(id, seen, reason, actor, cancellationToken)
                : service.RestoreAsync(id, seen, reason, actor, cancellationToken));
            return null;
        }

        throw new NotFoundException("The record");
    }
}
