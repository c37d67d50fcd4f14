using CooperationPortal.Core.Data;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CooperationPortal.Core.Search;

/// <summary>Adds the titles of their sources to the keys of records that were published before keys held them: once.</summary>
public sealed class SourceWords(PortalDbContext db, TimeProvider time) : IDataSeed
{
    private const string Mark = "sources-in-keys";

    private static readonly string[] Tables = ["activities", "agreements", "meetings", "visits"];

    public SeedKind Kind => SeedKind.Reference;

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync(ReferenceDataSql.Lock, cancellationToken);
        if (await db.Set<LoadedData>().AnyAsync(d => d.Name == Mark, cancellationToken))
        {
            return;
        }

        var titles = await db.Sources.AsNoTracking().Select(s => new { s.Id, s.Title }).ToListAsync(cancellationToken);
        var keys = titles.Select(s => (s.Id, Key: string.Join(' ', s.Title.Texts.Values.Select(SearchKey.Of)))).Where(s => s.Key.Length > 0).ToList();

        // What the figures count stays as it is; of very many records the update takes minutes.
        await db.Database.ExecuteSqlAsync($"set local portal.figures = 'later'", cancellationToken);
        await db.Database.ExecuteSqlAsync($"set constraints all immediate", cancellationToken);
        db.Database.SetCommandTimeout(0);
        foreach (var table in keys.Count == 0 ? [] : Tables)
        {
            await db.Database.ExecuteSqlRawAsync(
                Add(table),
                [new NpgsqlParameter("ids", keys.Select(k => k.Id).ToArray()), new NpgsqlParameter("keys", keys.Select(k => k.Key).ToArray())],
                cancellationToken);
        }

        db.Add(new LoadedData { Name = Mark, Hash = "1", LoadedAt = time.GetUtcNow() });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Before the names of places, as <see cref="RecordWords"/> writes them.</summary>
    private static string Add(string table) =>
        $"""
        update {table} r set search_key = concat_ws(' ', split_part(r.search_key, '{RecordWords.PlacesFollow}', 1), c.key)
            || '{RecordWords.PlacesFollow}' || split_part(r.search_key, '{RecordWords.PlacesFollow}', 2)
        from (
            select e.record_id, string_agg(distinct s.key, ' ') as key
            from evidence e join unnest(@ids, @keys) as s(id, key) on s.id = e.source_id
            group by e.record_id) c
        where c.record_id = r.id
        """;
}
