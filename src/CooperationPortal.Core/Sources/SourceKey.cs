using CooperationPortal.Core.Data;
using CooperationPortal.Core.Search;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Sources;

/// <summary>What a source is found by: its title, its publisher, its author, whom it cites, and its address.</summary>
internal static class SourceKey
{
    public static string Of(Source source) => string.Join(
        ' ',
        source.Title.Texts.Values.Concat([source.Publisher, source.Author, source.ReportedBy, source.Url])
            .OfType<string>().Select(CharacterKey.WithSound).Where(key => key.Length > 0).Distinct());
}

/// <summary>The keys of sources that are older than such keys.</summary>
internal sealed class SourceKeys(PortalDbContext db) : IKeyUpdate
{
    public string Name => "keys-of-sources";

    public IReadOnlyList<string> Tables { get; } = ["sources"];

    /// <summary>Once for each thing that keys came to hold: who writes a source writes its key.</summary>
    public Task<string> StateAsync(CancellationToken cancellationToken) => Task.FromResult("characters");

    public async Task UpdateAsync(string table, Guid[] ids, CancellationToken cancellationToken)
    {
        var sources = await db.Sources.AsNoTracking().Where(s => ids.Contains(s.Id)).ToListAsync(cancellationToken);
        Guid[] known = [.. sources.Select(s => s.Id)];
        string[] keys = [.. sources.Select(SourceKey.Of)];
        await db.Database.ExecuteSqlAsync(
            $"""
            update sources s set search_key = k.key from unnest({known}, {keys}) as k(id, key)
            where k.id = s.id and k.key <> s.search_key
            """, cancellationToken);
    }
}
