using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>Their Chinese characters, for names that were entered before they kept them.</summary>
internal sealed class CharactersOfNames(PortalDbContext db) : IKeyUpdate
{
    public string Name => "characters-of-names";

    public IReadOnlyList<string> Tables { get; } = ["names"];

    /// <summary>Once: who writes a name writes its characters.</summary>
    public Task<string> StateAsync(CancellationToken cancellationToken) => Task.FromResult("1");

    public async Task UpdateAsync(string table, Guid[] ids, CancellationToken cancellationToken)
    {
        var names = (await db.Names.AsNoTracking().Where(n => ids.Contains(n.Id) && n.CharacterKey == null)
                .Select(n => new { n.Id, n.Text }).ToListAsync(cancellationToken))
            .FindAll(n => HanScript.Has(n.Text));
        if (names.Count > 0)
        {
            Guid[] known = [.. names.Select(n => n.Id)];
            string[] keys = [.. names.Select(n => CharacterKey.Of(n.Text))];
            await db.Database.ExecuteSqlAsync(
                $"update names n set character_key = k.key from unnest({known}, {keys}) as k(id, key) where k.id = n.id", cancellationToken);
        }
    }
}
