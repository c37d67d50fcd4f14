using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>The titles of their sources, for records that were published before keys held them.</summary>
internal sealed class SourceWords(PortalDbContext db) : IKeyUpdate
{
    public string Name => "sources-in-keys";

    public IReadOnlyList<string> Tables { get; } = ["activities", "agreements", "meetings", "visits"];

    /// <summary>Once: who writes a record writes the titles of its sources.</summary>
    public Task<string> StateAsync(CancellationToken cancellationToken) => Task.FromResult("1");

    public async Task UpdateAsync(string table, Guid[] ids, CancellationToken cancellationToken)
    {
        var cited = await (
            from e in db.Evidence
            join s in db.Sources on e.SourceId equals s.Id
            where ids.Contains(e.RecordId)
            select new { e.RecordId, s.Id, s.Title }).Distinct().ToListAsync(cancellationToken);
        var titles = cited.OrderBy(c => c.Id).ToLookup(c => c.RecordId, c => c.Title.Texts.Values.Select(SearchKey.Of));
        var records = await db.RecordsAsync(table, [.. titles.Select(of => of.Key)], cancellationToken);
        await db.AddWordsAsync(table, records.Select(r => (r, Lacking(r, titles[r.Id].SelectMany(t => t)))), cancellationToken);
    }

    /// <summary>Each title by itself: a record cites its sources in any order.</summary>
    private static IEnumerable<string> Lacking(Record record, IEnumerable<string> titles) =>
        titles.Where(title => title.Length > 0 && !$" {record.SearchKey} ".Contains($" {title} ", StringComparison.Ordinal));
}
