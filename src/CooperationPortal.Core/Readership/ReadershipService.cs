using CooperationPortal.Core.Data;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Readership;

/// <summary>Writes down what was read: docs/decisions/0040-what-is-read.md.</summary>
public sealed class ReadershipService(PortalDbContext db, LiveRecords live)
{
    /// <summary>Adds to what is there, in one statement, in an order that all nodes keep. Records that are not public are left out.</summary>
    public async Task AddAsync(IReadOnlyDictionary<ReadPage, int> reads, CancellationToken cancellationToken)
    {
        var rows = new List<(Guid Id, string Language, long Count)>();
        foreach (var kind in reads.GroupBy(r => r.Key.Kind))
        {
            var ids = await IdsAsync(kind.Key, [.. kind.Select(r => r.Key.Key).Distinct()], cancellationToken);
            rows.AddRange(kind.Where(r => ids.ContainsKey(r.Key.Key)).Select(r => (ids[r.Key.Key], r.Key.Language, (long)r.Value)));
        }

        if (rows.Count == 0)
        {
            return;
        }

        rows = [.. rows.OrderBy(r => r.Id).ThenBy(r => r.Language, StringComparer.Ordinal)];
        var (records, languages, counts) = (rows.Select(r => r.Id).ToArray(), rows.Select(r => r.Language).ToArray(), rows.Select(r => r.Count).ToArray());
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into page_reads (record_id, language, count)
            select record_id, language, sum(count) from unnest({records}, {languages}, {counts}) as read (record_id, language, count)
            group by record_id, language order by record_id, language
            on conflict (record_id, language) do update set count = page_reads.count + excluded.count
            """, cancellationToken);
    }

    private Task<Dictionary<string, Guid>> IdsAsync(RecordKind kind, string[] keys, CancellationToken cancellationToken)
    {
        var name = LiveRecords.KeyPropertyOf(kind);
        return live.Of(kind).VisibleTo(null).Where(r => keys.Contains(EF.Property<string>(r, name)))
            .Select(r => new { r.Id, Key = EF.Property<string>(r, name) })
            .ToDictionaryAsync(r => r.Key, r => r.Id, cancellationToken);
    }
}
