using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>Their days and those of their sources, for records that were published before keys held them.</summary>
internal sealed class DatesInKeys(PortalDbContext db) : IKeyUpdate
{
    public string Name => "dates-in-keys";

    public IReadOnlyList<string> Tables { get; } = ["activities", "agreements", "commitments", "meetings", "visits"];

    /// <summary>Once: who writes a record writes its days.</summary>
    public Task<string> StateAsync(CancellationToken cancellationToken) => Task.FromResult("1");

    public async Task UpdateAsync(string table, Guid[] ids, CancellationToken cancellationToken)
    {
        var cited = (await (
            from e in db.Evidence
            join s in db.Sources on e.SourceId equals s.Id
            where ids.Contains(e.RecordId)
            select new { e.RecordId, s.Published }).ToListAsync(cancellationToken)).ToLookup(c => c.RecordId, c => c.Published);
        var keys = (await RecordsAsync(table, ids, cancellationToken))
            .Select(r => (r.Id, Key: string.Join(' ', DayWords.Of([.. RecordYears.DatesOf(r), .. cited[r.Id]]).Except(r.SearchKey.Split(' ')))))
            .Where(r => r.Key.Length > 0).ToList();
        if (keys.Count > 0)
        {
            await db.Database.ExecuteSqlRawAsync(
                Update(table), [keys.Select(k => k.Id).ToArray(), keys.Select(k => k.Key).ToArray()], cancellationToken);
        }
    }

    private async Task<IEnumerable<Record>> RecordsAsync(string table, Guid[] ids, CancellationToken cancellationToken)
    {
        return table switch
        {
            "agreements" => await AllAsync(db.Agreements.Include(a => a.Events)),
            "visits" => await AllAsync(db.Visits),
            "meetings" => await AllAsync(db.Meetings),
            "commitments" => await AllAsync(db.Commitments),
            _ => await AllAsync(db.Activities),
        };

        async Task<IEnumerable<Record>> AllAsync<T>(IQueryable<T> records)
            where T : Record => await records.AsNoTracking().Where(r => ids.Contains(r.Id)).ToListAsync(cancellationToken);
    }

    /// <summary>Before the names of places, as <see cref="RecordWords"/> writes them.</summary>
    private static string Update(string table) =>
        $$"""
        update {{table}} r set search_key = concat_ws(' ', split_part(r.search_key, '{{RecordWords.PlacesFollow}}', 1), c.key)
            || '{{RecordWords.PlacesFollow}}' || split_part(r.search_key, '{{RecordWords.PlacesFollow}}', 2)
        from unnest({0}, {1}) as c(id, key)
        where c.id = r.id
        """;
}
