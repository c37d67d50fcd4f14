using CooperationPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.History;

/// <summary>What the public may know of a record's history: when it was published, and which fields changed.</summary>
public sealed class ChangeQueries(PortalDbContext db)
{
    /// <summary>When anything was last published; null in an empty register.</summary>
    public async Task<DateTimeOffset?> NewestAsync(CancellationToken cancellationToken) =>
        await db.History.Where(h => h.Action == HistoryAction.Published || h.Action == HistoryAction.Imported)
            .OrderByDescending(h => h.Id).Select(h => (DateTimeOffset?)h.At).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The publications, newest first; who did it and why stays with the staff.</summary>
    public async Task<IReadOnlyList<RecordChange>> PublicOfAsync(Guid recordId, CancellationToken cancellationToken)
    {
        var entries = await db.History.AsNoTracking()
            .Where(h => h.RecordId == recordId && (h.Action == HistoryAction.Published || h.Action == HistoryAction.Imported
                || h.Action == HistoryAction.TookOver))
            .OrderBy(h => h.Id)
            .Select(h => new { h.At, h.Changes })
            .ToListAsync(cancellationToken);
        return
        [
            .. entries.Select((e, i) => new RecordChange(
                e.At, i == 0, [.. e.Changes.Select(c => c.Path.Split('/', '.', '[')[0]).Distinct()])).Reverse(),
        ];
    }
}

/// <summary>A publication of a record: when, whether it was the first, and the fields of the input that changed.</summary>
public sealed record RecordChange(DateTimeOffset At, bool IsFirst, IReadOnlyList<string> Fields);
