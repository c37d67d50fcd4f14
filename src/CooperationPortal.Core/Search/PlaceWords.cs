using CooperationPortal.Core.Data;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>
/// Brings the names of places in the keys of records up to date, once the names changed or the records are older than such keys.
/// </summary>
public sealed class PlaceWords(PortalDbContext db, TimeProvider time) : IDataSeed
{
    private const string Mark = "places-in-keys";

    private static readonly string[] Tables = ["activities", "agreements", "commitments", "meetings", "visits"];

    public SeedKind Kind => SeedKind.Reference;

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync(ReferenceDataSql.Lock, cancellationToken);
        var hash = await db.Database.SqlQuery<string>(
            $"""
            select md5(coalesce(string_agg(region_id::text || search_key, ' ' order by region_id, search_key collate "C"), '')) as "Value"
            from names where region_id is not null
            """).SingleAsync(cancellationToken);
        if (await db.Set<LoadedData>().AnyAsync(d => d.Name == Mark && d.Hash == hash, cancellationToken))
        {
            return;
        }

        // What the figures count stays as it is; of very many records the update takes minutes.
        await db.Database.ExecuteSqlAsync($"set local portal.figures = 'later'", cancellationToken);
        await db.Database.ExecuteSqlAsync($"set constraints all immediate", cancellationToken);
        db.Database.SetCommandTimeout(0);
        foreach (var table in Tables)
        {
            await db.Database.ExecuteSqlRawAsync(Refresh(table), cancellationToken);
        }

        await db.Database.ExecuteSqlAsync(
            $"""
            insert into loaded_data (name, hash, loaded_at) values ({Mark}, {hash}, {time.GetUtcNow()})
            on conflict (name) do update set hash = excluded.hash, loaded_at = excluded.loaded_at
            """, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>As <see cref="RecordWords"/> writes them.</summary>
    private static string Refresh(string table) =>
        $"""
        update {table} r set search_key = k.key
        from (
            select t.id, split_part(t.search_key, '{RecordWords.PlacesFollow}', 1) || '{RecordWords.PlacesFollow}' || coalesce(p.words, '') as key
            from {table} t
            join (
                select s.region_ids, (
                    select string_agg(n.search_key, ' ' order by n.search_key collate "C")
                    from (select distinct search_key from names where region_id = any(s.region_ids)) n) as words
                from (select distinct region_ids from {table}) s) p on p.region_ids = t.region_ids) k
        where k.id = r.id and k.key <> r.search_key
        """;
}
