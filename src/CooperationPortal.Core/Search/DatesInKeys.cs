using CooperationPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>Their days and those of their sources, for records that were published before keys held them.</summary>
internal sealed class DatesInKeys(PortalDbContext db) : IKeyUpdate
{
    public string Name => "dates-in-keys";

    public IReadOnlyList<string> Tables => KeyTables.All;

    /// <summary>Once: who writes a record writes its days.</summary>
    public Task<string> StateAsync(CancellationToken cancellationToken) => Task.FromResult("1");

    public async Task UpdateAsync(string table, Guid[] ids, CancellationToken cancellationToken)
    {
        var cited = (await (
            from e in db.Evidence
            join s in db.Sources on e.SourceId equals s.Id
            where ids.Contains(e.RecordId)
            select new { e.RecordId, s.Published }).ToListAsync(cancellationToken)).ToLookup(c => c.RecordId, c => c.Published);
        var records = await db.RecordsAsync(table, ids, cancellationToken);
        await db.AddWordsAsync(
            table, records.Select(r => (r, DayWords.Of([.. RecordYears.DatesOf(r), .. cited[r.Id]]))), cancellationToken);
    }
}
