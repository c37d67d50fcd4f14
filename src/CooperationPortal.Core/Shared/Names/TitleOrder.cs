using CooperationPortal.Core.Shared.Paging;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Shared.Names;

/// <summary>Reads the ids of a page of a list by name.</summary>
internal static class TitleOrder
{
    /// <param name="titles">Of all records of that kind.</param>
    /// <param name="listed">The ids of those on the list, in any order.</param>
    /// <param name="lang">The reader's language.</param>
    /// <param name="after">A <see cref="NameCursor"/>.</param>
    /// <param name="size">How many at most.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <param name="among">
    /// Ids that are known already; null for all. Asked of the list instead, PostgreSQL compares each title with each of them, for it
    /// expects to find the first few soon.
    /// </param>
    public static async Task<Page<Guid>> PageAsync<T>(
        this IQueryable<T> titles, IQueryable<Guid> listed, string lang, string? after, int size, CancellationToken cancellationToken,
        Guid[]? among = null)
        where T : Titles
    {
        var hits = await titles.Following(listed, lang, after, among).Take(size + 1).ToListAsync(cancellationToken);
        var page = Page<NameCursor>.Of(hits, size, h => h.ToString());
        return new Page<Guid>([.. page.Items.Select(h => h.Id)], page.Next);
    }

    /// <summary>The list behind a cursor.</summary>
    internal static IQueryable<NameCursor> Following<T>(
        this IQueryable<T> titles, IQueryable<Guid> listed, string lang, string? after, Guid[]? among = null)
        where T : Titles
    {
        var known = among is null ? titles : titles.Where(t => among.Contains(t.OwnerId));
        var rows = In(known, lang).Join(listed, t => t.Id, id => id, (t, _) => t);
        if (NameCursor.TryParse(after, out var cursor))
        {
            rows = rows.Where(t => EF.Functions.GreaterThan(
                ValueTuple.Create(t.Name, t.Id), ValueTuple.Create(cursor.Name, cursor.Id)));
        }

        return rows.OrderBy(t => t.Name).ThenBy(t => t.Id).Select(t => new NameCursor(t.Name, t.Id));
    }

    private static IQueryable<Titled> In<T>(IQueryable<T> titles, string lang)
        where T : Titles => lang switch
        {
            LanguageTag.Russian => titles.Select(t => new Titled { Id = t.OwnerId, Name = t.Ru }),
            LanguageTag.Chinese => titles.Select(t => new Titled { Id = t.OwnerId, Name = t.Zh }),
            LanguageTag.Uzbek => titles.Select(t => new Titled { Id = t.OwnerId, Name = t.Uz }),
            _ => titles.Select(t => new Titled { Id = t.OwnerId, Name = t.En }),
        };

    private sealed class Titled
    {
        public required Guid Id { get; init; }
        public required string Name { get; init; }
    }
}
