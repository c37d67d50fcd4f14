using CooperationPortal.Core.Data;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Drafts;

/// <summary>What staff see of drafts; nobody else sees any.</summary>
public sealed class DraftQueries(PortalDbContext db, LiveRecords live)
{
    /// <summary>The drafts of a kind that the actor may read, newest change first.</summary>
    public Task<DraftGroup> OfKindAsync(RecordKind kind, Stretch stretch, Actor actor, CancellationToken cancellationToken) =>
        NewestAsync(db.Drafts.Where(d => d.Kind == kind).ReadableBy(actor), stretch, actor, cancellationToken);

    /// <summary>The actor's own drafts in that state, newest change first.</summary>
    public Task<DraftGroup> OwnAsync(
        PublicationState state, Stretch stretch, Actor actor, CancellationToken cancellationToken) =>
        NewestAsync(
            db.Drafts.Where(d => d.State == state && d.ContributorIds.Contains(actor.UserId ?? Guid.Empty)),
            stretch, actor, cancellationToken);

    /// <summary>The actor's own drafts that wait for no reviewer, newest change first.</summary>
    public Task<DraftGroup> OpenAsync(OpenDrafts wanted, Stretch stretch, Actor actor, CancellationToken cancellationToken)
    {
        var drafts = db.Drafts.Where(d => d.ContributorIds.Contains(actor.UserId ?? Guid.Empty) && d.State != PublicationState.Submitted)
            .Where(d => wanted.Kinds.Contains(d.Kind) && !wanted.Except.Contains(d.RecordId));
        foreach (var word in SearchWords.Split(wanted.Words ?? "").Select(LikePattern.Containing))
        {
            drafts = drafts.Where(d => EF.Functions.ILike(d.Title, word, LikePattern.Escape)
                || EF.Functions.ILike(d.Reference!, word, LikePattern.Escape));
        }

        return NewestAsync(drafts, stretch, actor, cancellationToken);
    }

    /// <summary>What waits for this reviewer, the longest waiting first.</summary>
    public Task<DraftGroup> ToReviewAsync(Stretch stretch, Actor actor, CancellationToken cancellationToken) =>
        LongestWaitingAsync(db.Drafts.ReviewableBy(actor), stretch, actor, cancellationToken);

    /// <summary>What waits for others, as far as the actor may read it, the longest waiting first.</summary>
    public Task<DraftGroup> InReviewAsync(Stretch stretch, Actor actor, CancellationToken cancellationToken) =>
        LongestWaitingAsync(db.Drafts.ReadableBy(actor), stretch, actor, cancellationToken);

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

    /// <summary>Null where no draft of that record is open.</summary>
    public Task<RecordKind?> KindOfAsync(Guid recordId, CancellationToken cancellationToken) =>
        db.Drafts.Where(d => d.RecordId == recordId).Select(d => (RecordKind?)d.Kind).SingleOrDefaultAsync(cancellationToken);

    /// <summary>The name of who typed last in the draft, else of who wrote last in the record's history; null where nobody did.</summary>
    public async Task<string?> LastEditorAsync(Guid recordId, CancellationToken cancellationToken) =>
        await db.Drafts.Where(d => d.RecordId == recordId)
            .Join(db.Users, d => d.ChangedById, u => u.Id, (d, u) => u.FullName).SingleOrDefaultAsync(cancellationToken)
        ?? await db.History.Where(h => h.RecordId == recordId && !HistoryActions.Beside.Contains(h.Action)).OrderByDescending(h => h.Id)
            .Select(h => (string?)h.ActorName).FirstOrDefaultAsync(cancellationToken);

    private Task<DraftGroup> NewestAsync(
        IQueryable<Draft> drafts, Stretch stretch, Actor actor, CancellationToken cancellationToken)
    {
        var rest = MomentCursor.TryParse(stretch.After, out var after)
            ? drafts.Where(d => d.ChangedAt < after.At || (d.ChangedAt == after.At && d.Id < after.Id))
            : drafts;
        return GroupAsync(
            drafts, rest.OrderByDescending(d => d.ChangedAt).ThenByDescending(d => d.Id), stretch.Size, actor, cancellationToken);
    }

    private Task<DraftGroup> LongestWaitingAsync(
        IQueryable<Draft> drafts, Stretch stretch, Actor actor, CancellationToken cancellationToken)
    {
        var waiting = drafts.Where(d => d.State == PublicationState.Submitted);
        var rest = MomentCursor.TryParse(stretch.After, out var after)
            ? waiting.Where(d => d.ChangedAt > after.At || (d.ChangedAt == after.At && d.Id > after.Id))
            : waiting;
        return GroupAsync(waiting, rest.OrderBy(d => d.ChangedAt).ThenBy(d => d.Id), stretch.Size, actor, cancellationToken);
    }

    private async Task<DraftGroup> GroupAsync(
        IQueryable<Draft> all, IOrderedQueryable<Draft> rest, int size, Actor actor, CancellationToken cancellationToken)
    {
        var count = await all.CountAsync(cancellationToken);
        var rows = count == 0 ? [] : await RowsAsync(rest.Take(size + 1), actor, cancellationToken);
        var page = Page<DraftRow>.Of(rows, size, r => r.Place.ToString());
        return new DraftGroup(count, [.. page.Items.Select(r => r.Line)], page.Next);
    }

    private Task<List<DraftRow>> RowsAsync(IQueryable<Draft> drafts, Actor actor, CancellationToken cancellationToken) =>
        (from draft in drafts
         join user in db.Users on draft.ChangedById equals user.Id
         // Who returned it is not who wrote it last.
         from returned in db.History
             .Where(h => draft.State == PublicationState.Returned && h.RecordId == draft.RecordId && h.Action == HistoryAction.Returned)
             .OrderByDescending(h => h.Id).Take(1).DefaultIfEmpty()
         select new DraftRow(
             new DraftLine(
                 draft.Kind, draft.RecordId, draft.Reference, draft.Title, draft.State, draft.BaseVersion == null,
                 draft.Comment, returned == null ? draft.ChangedAt : returned.At, returned == null ? user.FullName : returned.ActorName,
                 actor.MayEdit(draft.AuthorId, new RecordScope(draft.RegionIds, draft.InstitutionIds))),
             new MomentCursor(draft.ChangedAt, draft.Id)))
        .ToListAsync(cancellationToken);

    private sealed record DraftRow(DraftLine Line, MomentCursor Place);
}
