using CooperationPortal.Core.Data;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Drafts;

/// <summary>What staff see of drafts; nobody else sees any.</summary>
public sealed class DraftQueries(PortalDbContext db, LiveRecords live)
{
    public const int ListSize = 50;

    /// <summary>The drafts of a kind that the actor may read, newest change first.</summary>
    public Task<List<DraftLine>> OfKindAsync(RecordKind kind, Actor actor, CancellationToken cancellationToken) =>
        LinesAsync(
            db.Drafts.Where(d => d.Kind == kind).ReadableBy(actor).OrderByDescending(d => d.ChangedAt), actor, cancellationToken);

    /// <summary>The actor's own drafts that are with him: not submitted, or returned.</summary>
    public Task<List<DraftLine>> OwnAsync(
        PublicationState state, Actor actor, CancellationToken cancellationToken) =>
        LinesAsync(
            db.Drafts.Where(d => d.State == state
                    && (d.AuthorId == actor.UserId || d.ContributorIds.Contains(actor.UserId ?? Guid.Empty)))
                .OrderByDescending(d => d.ChangedAt),
            actor,
            cancellationToken);

    /// <summary>What waits for this reviewer, the longest waiting first.</summary>
    public Task<List<DraftLine>> ToReviewAsync(Actor actor, CancellationToken cancellationToken) =>
        LinesAsync(
            db.Drafts.Where(d => d.State == PublicationState.Submitted).ReviewableBy(actor).OrderBy(d => d.SubmittedAt),
            actor,
            cancellationToken);

    /// <summary>The draft that the actor may edit.</summary>
    /// <exception cref="NotFoundException">There is none, or the actor may not know of it.</exception>
    public async Task<DraftHead> ToEditAsync(Guid recordId, Actor actor, CancellationToken cancellationToken)
    {
        var draft = await db.Drafts.AsNoTracking().SingleOrDefaultAsync(d => d.RecordId == recordId, cancellationToken)
            ?? throw new NotFoundException("The draft");
        Require.Edit(actor, draft.Kind, draft, null);
        var record = await live.Of(draft.Kind).AsNoTracking().SingleOrDefaultAsync(r => r.Id == recordId, cancellationToken);
        return DraftHead.Of(draft, record);
    }

    /// <summary>What waits for others, as far as the actor may read it.</summary>
    public Task<List<DraftLine>> InReviewAsync(Actor actor, CancellationToken cancellationToken) =>
        LinesAsync(
            db.Drafts.Where(d => d.State == PublicationState.Submitted).ReadableBy(actor).OrderBy(d => d.SubmittedAt),
            actor,
            cancellationToken);

    /// <summary>Null where no draft of that record is open.</summary>
    public Task<RecordKind?> KindOfAsync(Guid recordId, CancellationToken cancellationToken) =>
        db.Drafts.Where(d => d.RecordId == recordId).Select(d => (RecordKind?)d.Kind).SingleOrDefaultAsync(cancellationToken);

    /// <summary>The name of who typed last in the draft, else of who wrote last in the record's history; null where nobody did.</summary>
    public async Task<string?> LastEditorAsync(Guid recordId, CancellationToken cancellationToken) =>
        await db.Drafts.Where(d => d.RecordId == recordId)
            .Join(db.Users, d => d.ChangedById, u => u.Id, (d, u) => u.FullName).SingleOrDefaultAsync(cancellationToken)
        ?? await db.History.Where(h => h.RecordId == recordId && !HistoryActions.Beside.Contains(h.Action)).OrderByDescending(h => h.Id)
            .Select(h => (string?)h.ActorName).FirstOrDefaultAsync(cancellationToken);

    private Task<List<DraftLine>> LinesAsync(
        IOrderedQueryable<Draft> drafts, Actor actor, CancellationToken cancellationToken) =>
        (from draft in drafts
         join user in db.Users on draft.ChangedById equals user.Id
         // Who returned it is not who wrote it last.
         from returned in db.History
             .Where(h => draft.State == PublicationState.Returned && h.RecordId == draft.RecordId && h.Action == HistoryAction.Returned)
             .OrderByDescending(h => h.Id).Take(1).DefaultIfEmpty()
         select new DraftLine(
             draft.Kind, draft.RecordId, draft.Reference, draft.Title, draft.State, draft.BaseVersion == null,
             draft.Comment, returned == null ? draft.ChangedAt : returned.At, returned == null ? user.FullName : returned.ActorName,
             actor.MayEdit(draft.AuthorId, new RecordScope(draft.RegionIds, draft.InstitutionIds))))
        .Take(ListSize).ToListAsync(cancellationToken);
}
