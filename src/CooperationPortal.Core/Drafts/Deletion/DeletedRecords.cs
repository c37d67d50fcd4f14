using CooperationPortal.Core.Data;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Visits;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Drafts.Deletion;

/// <summary>The records that are hidden or deleted as a whole: not those that were merged, nor the meetings of a visit.</summary>
public sealed class DeletedRecords(PortalDbContext db, LiveRecords live)
{
    /// <summary>Null where the actor may not know of it, and where the public sees it.</summary>
    public async Task<DeletionCase?> FindAsync(RecordKind kind, Guid recordId, Actor actor, CancellationToken cancellationToken)
    {
        var record = await Whole(kind).AsNoTracking().SingleOrDefaultAsync(r => r.Id == recordId, cancellationToken);
        if (record is null or { IsPublic: true } || !actor.MayRestore(record))
        {
            return null;
        }

        var hasDraft = await db.Drafts.AnyAsync(d => d.RecordId == recordId, cancellationToken);
        var last = await LastAsync([recordId], cancellationToken);
        var entry = last.GetValueOrDefault(recordId);
        return new DeletionCase(
            kind, recordId, LiveRecords.ReferenceOf(record), entry?.Title ?? LiveRecords.KeyOf(record), record.Version, record.DeletedAt,
            hasDraft, entry?.Comment, entry?.ActorName);
    }

    /// <summary>What was deleted in the actor's scope as a reviewer, the latest first.</summary>
    public async Task<Page<DeletedLine>> ListAsync(Stretch stretch, Actor actor, CancellationToken cancellationToken)
    {
        var rows = new List<(RecordKind Kind, Record Record)>();
        foreach (var kind in LiveRecords.Kinds)
        {
            var deleted = Whole(kind).AsNoTracking().Where(r => r.DeletedAt != null).ReviewableBy(actor);
            if (MomentCursor.TryParse(stretch.After, out var after))
            {
                deleted = deleted.Where(r => r.DeletedAt < after.At || (r.DeletedAt == after.At && r.Id < after.Id));
            }

            var found = await deleted.OrderByDescending(r => r.DeletedAt).ThenByDescending(r => r.Id).Take(stretch.Size + 1)
                .ToListAsync(cancellationToken);
            rows.AddRange(found.Select(r => (kind, r)));
        }

        var latest = rows.OrderByDescending(r => r.Record.DeletedAt).ThenByDescending(r => r.Record.Id).Take(stretch.Size + 1).ToList();
        var page = Page<(RecordKind Kind, Record Record)>.Of(
            latest, stretch.Size, r => new MomentCursor(r.Record.DeletedAt!.Value, r.Record.Id).ToString());
        var last = await LastAsync([.. page.Items.Select(r => r.Record.Id)], cancellationToken);
        return new([.. page.Items.Select(r => Line(r.Kind, r.Record, last.GetValueOrDefault(r.Record.Id)))], page.Next);
    }

    /// <summary>The deleted ones too.</summary>
    internal IQueryable<Record> Whole(RecordKind kind) => kind switch
    {
        RecordKind.Institution => db.Institutions.IgnoreQueryFilters().Where(i => i.MergedIntoId == null),
        RecordKind.Meeting => db.Meetings.IgnoreQueryFilters().Where(m => m.VisitId == null),
        _ => live.Of(kind).IgnoreQueryFilters(),
    };

    /// <summary>What was deleted with the record, and not before it.</summary>
    internal async Task<IReadOnlyList<Record>> PartsOfAsync(
        RecordKind kind, Guid recordId, DateTimeOffset deleted, CancellationToken cancellationToken)
    {
        var meetings = kind is RecordKind.Visit
            ? await db.Meetings.IgnoreQueryFilters().Where(m => m.VisitId == recordId && m.DeletedAt == deleted).ToListAsync(cancellationToken)
            : [];
        var owners = meetings.Select(m => m.Id).Append(recordId).ToList();
        var commitments = await db.Commitments.IgnoreQueryFilters()
            .Where(c => c.DeletedAt == deleted && owners.Contains(c.VisitId ?? c.MeetingId ?? c.AgreementId ?? Guid.Empty))
            .ToListAsync(cancellationToken);
        return [.. meetings, .. commitments];
    }

    private static DeletedLine Line(RecordKind kind, Record record, HistoryEntry? entry) => new(
        kind, record.Id, LiveRecords.ReferenceOf(record), entry?.Title ?? LiveRecords.KeyOf(record), record.DeletedAt!.Value,
        entry?.Comment, entry?.ActorName);

    /// <summary>The entry that tells of the last time that the record was hidden or deleted.</summary>
    private Task<Dictionary<Guid, HistoryEntry>> LastAsync(Guid[] ids, CancellationToken cancellationToken) =>
        db.History.AsNoTracking()
            .Where(h => ids.Contains(h.RecordId) && (h.Action == HistoryAction.Unpublished || h.Action == HistoryAction.Deleted))
            .GroupBy(h => h.RecordId)
            .Select(g => g.OrderByDescending(h => h.Id).First())
            .ToDictionaryAsync(h => h.RecordId, cancellationToken);
}
