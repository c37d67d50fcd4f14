using CooperationPortal.Core.Data;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Drafts.Bulk;

/// <summary>The chosen records, and what can be done with each.</summary>
public sealed class BulkQueries(PortalDbContext db, LiveRecords live)
{
    private static readonly HistoryAction[] Public =
        [HistoryAction.Published, HistoryAction.Imported, HistoryAction.Unpublished, HistoryAction.Restored];

    /// <summary>Records that the actor may not know of, or not hide or show, are left out, as those are that never were.</summary>
    public async Task<IReadOnlyList<BulkItem>> FindAsync(
        BulkAct act, IReadOnlyCollection<Guid> ids, Actor actor, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct().Take(BulkActs.Most).ToArray();
        var items = act.IsOfDrafts()
            ? await DraftsAsync(act, wanted, actor, cancellationToken)
            : await RecordsAsync(act, wanted, actor, cancellationToken);
        return [.. items.OrderBy(item => Array.IndexOf(wanted, item.Head.RecordId))];
    }

    private async Task<List<BulkItem>> DraftsAsync(BulkAct act, Guid[] ids, Actor actor, CancellationToken cancellationToken)
    {
        var drafts = await db.Drafts.AsNoTracking().ReadableBy(actor).Where(d => ids.Contains(d.RecordId)).ToListAsync(cancellationToken);
        var records = new Dictionary<Guid, Record>();
        foreach (var kind in drafts.Where(d => d.BaseVersion is not null).Select(d => d.Kind).Distinct())
        {
            foreach (var record in await OfAsync(kind, ids, cancellationToken))
            {
                records[record.Id] = record;
            }
        }

        return [.. drafts.Select(d => new BulkItem(DraftHead.Of(d, records.GetValueOrDefault(d.RecordId)), RefusalOf(act, d, actor)))];
    }

    private async Task<List<BulkItem>> RecordsAsync(
        BulkAct act, Guid[] ids, Actor actor, CancellationToken cancellationToken)
    {
        var titles = await TitlesAsync(ids, cancellationToken);
        var items = new List<BulkItem>();
        foreach (var kind in LiveRecords.Kinds)
        {
            var records = await OfAsync(kind, ids, cancellationToken);
            items.AddRange(records.Where(r => actor.MayUnpublish(r) || actor.MayRestore(r)).Select(r => new BulkItem(
                DraftHead.Of(kind, r, titles.GetValueOrDefault(r.Id) ?? LiveRecords.KeyOf(r)), RefusalOf(act, r, actor))));
        }

        return items;
    }

    /// <summary>As the public last saw the record; its drafts may be called otherwise, and are not everybody's to know.</summary>
    private Task<Dictionary<Guid, string>> TitlesAsync(Guid[] ids, CancellationToken cancellationToken) =>
        db.History.Where(h => ids.Contains(h.RecordId) && h.Title != null && Public.Contains(h.Action))
            .GroupBy(h => h.RecordId)
            .Select(g => new { Id = g.Key, Title = g.OrderByDescending(h => h.Id).Select(h => h.Title!).First() })
            .ToDictionaryAsync(t => t.Id, t => t.Title, cancellationToken);

    private Task<List<Record>> OfAsync(RecordKind kind, Guid[] ids, CancellationToken cancellationToken) =>
        live.Of(kind).AsNoTracking().Where(r => ids.Contains(r.Id)).ToListAsync(cancellationToken);

    private static BulkRefusal? RefusalOf(BulkAct act, Draft draft, Actor actor)
    {
        var isWaiting = draft.State is PublicationState.Submitted;
        return act switch
        {
            BulkAct.Publish or BulkAct.Return when draft.ContributorIds.Contains(actor.UserId ?? Guid.Empty) => BulkRefusal.OwnWork,
            BulkAct.Publish or BulkAct.Return when !actor.MayReview(draft) => BulkRefusal.NotAllowed,
            BulkAct.Publish or BulkAct.Return => isWaiting ? null : BulkRefusal.Changed,
            _ when !actor.MayEdit(draft) => BulkRefusal.NotAllowed,
            BulkAct.Submit when isWaiting => BulkRefusal.Changed,
            _ => null,
        };
    }

    private static BulkRefusal? RefusalOf(BulkAct act, Record record, Actor actor) => (act, record.IsPublic) switch
    {
        (BulkAct.Hide, true) => actor.MayUnpublish(record) ? null : BulkRefusal.NotAllowed,
        (BulkAct.Show, false) => actor.MayRestore(record) ? null : BulkRefusal.NotAllowed,
        _ => BulkRefusal.Changed,
    };
}
