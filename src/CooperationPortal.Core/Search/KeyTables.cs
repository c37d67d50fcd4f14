using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>The tables of the records that are found by their keys.</summary>
internal static class KeyTables
{
    public static IReadOnlyList<string> All { get; } = ["activities", "agreements", "commitments", "meetings", "visits"];

    /// <summary>With the dates by which they are found.</summary>
    public static async Task<IReadOnlyList<Record>> RecordsAsync(
        this PortalDbContext db, string table, Guid[] ids, CancellationToken cancellationToken)
    {
        return table switch
        {
            "agreements" => await AllAsync(db.Agreements.Include(a => a.Events)),
            "visits" => await AllAsync(db.Visits),
            "meetings" => await AllAsync(db.Meetings),
            "commitments" => await AllAsync(db.Commitments),
            _ => await AllAsync(db.Activities),
        };

        async Task<IReadOnlyList<Record>> AllAsync<T>(IQueryable<T> records)
            where T : Record => await records.AsNoTracking().Where(r => ids.Contains(r.Id)).ToListAsync(cancellationToken);
    }

    /// <summary>Adds to each key the words that it lacks, before the names of places, as <see cref="RecordWords"/> writes them.</summary>
    public static async Task AddWordsAsync(
        this PortalDbContext db, string table, IEnumerable<(Record Record, IEnumerable<string> Words)> records, CancellationToken cancellationToken)
    {
        var added = records
            .Select(r => (r.Record.Id, Words: string.Join(' ', r.Words.Distinct().Except(r.Record.SearchKey.Split(' ')))))
            .Where(r => r.Words.Length > 0).ToList();
        if (added.Count > 0)
        {
            await db.Database.ExecuteSqlRawAsync(
                Update(table), [added.Select(r => r.Id).ToArray(), added.Select(r => r.Words).ToArray()], cancellationToken);
        }
    }

    private static string Update(string table) =>
        $$"""
        update {{table}} r set search_key = concat_ws(' ', split_part(r.search_key, '{{RecordWords.PlacesFollow}}', 1), w.words)
            || '{{RecordWords.PlacesFollow}}' || split_part(r.search_key, '{{RecordWords.PlacesFollow}}', 2)
        from unnest({0}, {1}) as w(id, words)
        where w.id = r.id
        """;
}
