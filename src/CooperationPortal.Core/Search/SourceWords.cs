using CooperationPortal.Core.Data;
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
        var keys = cited.OrderBy(c => c.Id).GroupBy(c => c.RecordId)
            .Select(of => (Id: of.Key, Key: string.Join(' ', of.SelectMany(c => c.Title.Texts.Values).Select(SearchKey.Of))))
            .Where(of => of.Key.Length > 0).ToList();
        if (keys.Count > 0)
        {
            await db.Database.ExecuteSqlRawAsync(
                Update(table), [keys.Select(k => k.Id).ToArray(), keys.Select(k => k.Key).ToArray()], cancellationToken);
        }
    }

    /// <summary>Before the names of places, as <see cref="RecordWords"/> writes them.</summary>
    private static string Update(string table) =>
        $$"""
        update {{table}} r set search_key = concat_ws(' ', split_part(r.search_key, '{{RecordWords.PlacesFollow}}', 1), c.key)
            || '{{RecordWords.PlacesFollow}}' || split_part(r.search_key, '{{RecordWords.PlacesFollow}}', 2)
        from unnest({0}, {1}) as c(id, key)
        where c.id = r.id and position(c.key in r.search_key) = 0
        """;
}
