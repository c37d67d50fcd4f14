using CooperationPortal.Core.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CooperationPortal.Core.Shared.Inputs;

/// <summary>Whom a draft, or another one that its people were chosen from, marks as private people.</summary>
internal static class PrivateMarks
{
    private const string Marked =
        """
        select d.id as "Draft", coalesce(p -> 'person', p -> 'speaker') ->> 'text' as "Name",
            coalesce(p -> 'person', p -> 'speaker') ->> 'firstWritten' as "First"
        from drafts d cross join lateral jsonb_path_query(d.content, 'strict $.** ? (@.isPrivate == true)') p
        where d.id = any(@ids) and coalesce(p -> 'person', p -> 'speaker') ->> 'text' <> ''
        """;

    /// <summary>Their names: the same words within one record are one person.</summary>
    public static async Task<HashSet<string>> MarkedPrivateAsync(
        this PortalDbContext db, object input, CancellationToken cancellationToken)
    {
        var rows = InputWalker.Find<INamesPerson>(input).Select(r => r.Value).Where(r => r.Named.IsAsWritten()).ToList();
        var names = rows.Where(r => r.IsPrivate).Select(r => r.Named.Text!.Trim()).ToHashSet();
        var chosen = rows.Where(r => r.Named.WrittenIn() is not null)
            .Select(r => (Draft: r.Named.WrittenIn()!.Value, Name: r.Named.Text!.Trim())).ToHashSet();
        if (chosen.Count > 0)
        {
            var drafts = new NpgsqlParameter("ids", chosen.Select(c => c.Draft).Distinct().ToArray());
            var marked = await db.Database.SqlQueryRaw<Row>(Marked, drafts).ToListAsync(cancellationToken);
            names.UnionWith(marked.SelectMany(m => new[] { (m.Draft, Name: m.Name.Trim()), (m.Draft, Name: m.First ?? "") })
                .Where(chosen.Contains).Select(m => m.Name));
        }

        return names;
    }

    private sealed record Row(Guid Draft, string Name, string? First);
}
