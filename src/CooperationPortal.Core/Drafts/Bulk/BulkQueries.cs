using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Drafts.Bulk;

/// <summary>The chosen records, and what can be done with each.</summary>
public sealed class BulkQueries(PortalDbContext db, LiveRecords live, PickTexts names)
{
    /// <summary>Records that the actor may not know of are left out, as those are that never were.</summary>
    public async Task<IReadOnlyList<BulkItem>> FindAsync(
        BulkAct act, IReadOnlyCollection<Guid> ids, string lang, Actor actor, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct().Take(BulkActs.Most).ToArray();
        var items = act.IsOfDrafts()
            ? await DraftsAsync(act, wanted, actor, cancellationToken)
            : await RecordsAsync(act, wanted, lang, actor, cancellationToken);
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
        BulkAct act, Guid[] ids, string lang, Actor actor, CancellationToken cancellationToken)
    {
        var found = new List<(RecordKind Kind, Record Record, RecordPick Name)>();
        foreach (var kind in LiveRecords.Kinds)
        {
            var records = await OfAsync(kind, ids, cancellationToken);
            found.AddRange(records.Where(actor.MayRead).Select(r => (kind, r, RecordPick.Of(kind, r.Id, ""))));
        }

        await names.FillAsync(new BulkNames([.. found.Select(f => f.Name)]), lang, cancellationToken);
        return
        [
            .. found.Select(f => new BulkItem(
                DraftHead.Of(f.Kind, f.Record, f.Name.Text is { Length: > 0 } name ? name : LiveRecords.KeyOf(f.Record)),
                RefusalOf(act, f.Record, actor))),
        ];
    }

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

    private sealed record BulkNames(IReadOnlyList<RecordPick> Names);
}
