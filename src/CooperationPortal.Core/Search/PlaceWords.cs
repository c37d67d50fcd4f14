using CooperationPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>The names of places, once they changed or the records are older than such keys.</summary>
internal sealed class PlaceWords(PortalDbContext db) : IKeyUpdate
{
    public string Name => "places-in-keys";

    public IReadOnlyList<string> Tables => KeyTables.All;

    public Task<string> StateAsync(CancellationToken cancellationToken) =>
        db.Database.SqlQuery<string>(
            $"""
            select md5(coalesce(string_agg(concat_ws(' ', region_id, search_key, character_key), ' '
                order by region_id, search_key collate "C", character_key collate "C"), '')) as "Value"
            from names where region_id is not null
            """).SingleAsync(cancellationToken);

    public Task UpdateAsync(string table, Guid[] ids, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlRawAsync(Update(table), [ids], cancellationToken);

    /// <summary>As <see cref="RecordWords"/> writes them.</summary>
    private static string Update(string table) =>
        $$"""
        update {{table}} r set search_key = k.key
        from (
            select t.id, split_part(t.search_key, '{{RecordWords.PlacesFollow}}', 1) || '{{RecordWords.PlacesFollow}}' || coalesce(p.words, '') as key
            from {{table}} t
            join (
                select s.region_ids, (
                    select string_agg(n.key, ' ' order by n.key collate "C")
                    from (
                        select search_key as key from names where region_id = any(s.region_ids)
                        union select character_key from names where region_id = any(s.region_ids) and character_key is not null) n) as words
                from (select distinct region_ids from {{table}} where id = any({0})) s) p on p.region_ids = t.region_ids
            where t.id = any({0})) k
        where k.id = r.id and k.key <> r.search_key
        """;
}
