using CooperationPortal.Core.Data;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.History;

/// <summary>Reads the history, for those who may read the record that it tells of.</summary>
public sealed class HistoryQueries(PortalDbContext db, LiveRecords live, ReadingLog readings)
{
    public const int PageSize = 30;
    private const int NewestSize = 8;

    /// <summary>Newest first; null where there is none that the actor may read.</summary>
    public async Task<RecordHistory?> OfRecordAsync(
        RecordKind kind, Guid recordId, long? before, Actor actor, CancellationToken cancellationToken)
    {
        if (!await MayReadAsync(kind, recordId, actor, cancellationToken))
        {
            return null;
        }

        var entries = await db.History.AsNoTracking()
            .Where(h => h.RecordId == recordId && h.RecordKind == kind && (before == null || h.Id < before))
            .Where(h => !HistoryActions.ForAuditOnly.Contains(h.Action))
            .OrderByDescending(h => h.Id).Take(PageSize + 1).ToListAsync(cancellationToken);
        if (entries.Count == 0)
        {
            return null;
        }

        var shown = entries.Take(PageSize).ToList();
        var newest = shown[0];
        return new RecordHistory(
            kind, recordId, newest.Reference, newest.Title ?? newest.Reference ?? "…", shown,
            entries.Count > PageSize ? shown[^1].Id : null);
    }

    /// <summary>What came before the public last within the actor's scope.</summary>
    public Task<List<PublishedLine>> NewestAsync(Actor actor, CancellationToken cancellationToken)
    {
        var grants = actor.Grants.Where(g => g.Role is not PortalRole.SystemAdministrator).ToList();
        var everywhere = grants.Exists(g => g.IsEverywhere);
        var regions = grants.Select(g => g.RegionId).OfType<Guid>().ToArray();
        var institutions = grants.Select(g => g.InstitutionId).OfType<Guid>().ToArray();
        return db.History.AsNoTracking()
            .Where(h => (h.Action == HistoryAction.Published || h.Action == HistoryAction.Imported) && h.Title != null
                && (everywhere || h.RegionIds.Any(id => regions.Contains(id))
                    || h.InstitutionIds.Any(id => institutions.Contains(id))))
            .OrderByDescending(h => h.Id).Take(NewestSize)
            .Select(h => new PublishedLine(h.RecordKind, h.RecordId, h.Reference, h.Title!, h.At, h.ActorName))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The record that tells who may read the history of one that was merged into it.</summary>
    private async Task<Guid?> SurvivorAsync(RecordKind kind, Guid recordId, CancellationToken cancellationToken) =>
        kind is RecordKind.Institution
            ? await db.Institutions.IgnoreQueryFilters().Where(i => i.Id == recordId).Select(i => i.MergedIntoId)
                .SingleOrDefaultAsync(cancellationToken)
            : null;

    /// <summary>
    /// As the record itself; of a deleted one those who could bring it back, and auditors; of a discarded draft, of which nothing is
    /// left, those who worked on it and auditors.
    /// </summary>
    private async Task<bool> MayReadAsync(
        RecordKind kind, Guid recordId, Actor actor, CancellationToken cancellationToken)
    {
        var draft = await db.Drafts.AsNoTracking()
            .SingleOrDefaultAsync(d => d.RecordId == recordId && d.Kind == kind, cancellationToken);
        if (draft is not null)
        {
            return actor.MayRead(draft) && await NotedAsync(() => readings.NoteAsync(draft, actor, cancellationToken));
        }

        var id = await SurvivorAsync(kind, recordId, cancellationToken) ?? recordId;
        var record = await live.Of(kind).IgnoreQueryFilters().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellationToken);
        return record is not null
            ? MayRead(record, actor)
                && await NotedAsync(() => readings.NoteAsync(kind, record, LiveRecords.KeyOf(record), actor, cancellationToken))
            : actor.Has(PortalRole.Auditor) || await db.History.AnyAsync(
                h => h.RecordId == recordId && h.ActorId == actor.UserId && !HistoryActions.Beside.Contains(h.Action),
                cancellationToken);
    }

    private static bool MayRead(Record record, Actor actor) => record.DeletedAt is null
        ? actor.MayReadInternal(record)
        : actor.MayRestore(record) || actor.Has(PortalRole.Auditor);

    private static async Task<bool> NotedAsync(Func<Task> note)
    {
        await note();
        return true;
    }
}
