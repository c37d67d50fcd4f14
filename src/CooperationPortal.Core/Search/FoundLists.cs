using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;

namespace CooperationPortal.Core.Search;

/// <summary>Lists of published records that words narrow, read by the index of words: docs/decisions/0048.</summary>
internal static class FoundLists
{
    /// <summary>So many rows are walked over in about the time that an index takes for two frequent words.</summary>
    private const int MostWalked = 50_000;

    /// <summary>So many records are fetched and sorted at most.</summary>
    private const int MostSorted = 100_000;

    /// <summary>Looks once a request and remembers; lists that come after need not look again.</summary>
    public static async Task<FoundRecords> FoundAsync(
        this PortalDbContext db, RecordKind kind, string typed, CancellationToken cancellationToken)
    {
        if (db.FoundByWords.TryGetValue((kind, typed), out var known))
        {
            return known;
        }

        var text = await db.TextAsync(typed, cancellationToken);
        return db.FoundByWords[(kind, typed)] = await LookAsync(db, kind, text, cancellationToken);
    }

    /// <summary>The public sees a record of the kind that has the words.</summary>
    public static async Task<bool> AnyFoundAsync<T>(
        this PortalDbContext db, IQueryable<T> all, string typed, CancellationToken cancellationToken)
        where T : Record
    {
        var kind = RecordKinds.Of<T>();
        return (await db.TextAsync(typed, cancellationToken)).IsKnownToBeIn(kind)
            || ((await db.FoundAsync(kind, typed, cancellationToken)).Length is { } length
                ? length.Count > 0
                : await all.WithWords(typed).AnyAsync(cancellationToken));
    }

    /// <summary>Looks for the words with which a public list is narrowed next.</summary>
    public static Task LookForAsync(
        this PortalDbContext db, RecordKind kind, string? typed, Actor? reader, CancellationToken cancellationToken) =>
        reader is not null || string.IsNullOrWhiteSpace(typed) ? Task.CompletedTask : db.FoundAsync(kind, typed, cancellationToken);

    /// <summary>
    /// The records that have the words. Those that the public sees are found by the index once
    /// <see cref="FoundAsync"/> has looked, others by their keys.
    /// </summary>
    /// <param name="records">A list of them.</param>
    /// <param name="typed">The words.</param>
    /// <param name="reader">Null on public pages.</param>
    /// <param name="db">Where they are kept.</param>
    /// <param name="reading">What else narrows a public list.</param>
    public static IQueryable<T> WithWords<T>(
        this IQueryable<T> records, string? typed, Actor? reader, PortalDbContext db, ListReading? reading = null)
        where T : Record
    {
        var kind = RecordKinds.Of<T>();
        if (reader is not null || typed is null || !db.FoundByWords.TryGetValue((kind, typed), out var found))
        {
            return records.WithWords(typed);
        }

        if (found.All is { } all)
        {
            Guid[] ids = [.. all.Select(row => row.Id)];
            return records.Where(r => ids.Contains(r.Id));
        }

        if (found.Many is not null && reading?.WayOf(db, kind) is ListWay.ByWords)
        {
            return Indexed(db, kind, found).Join(records, row => row.Id, r => r.Id, (_, r) => r);
        }

        // Asked of each record that the list comes to.
        return found.Many is { } query
            ? records.Where(r => db.SearchRows.Where(s => s.Kind == EF.Constant(kind) && s.Id == r.Id)
                .Select(s => Has(s.Words, query)).FirstOrDefault())
            : records.WithWords(typed);
    }

    /// <summary>The length of a list that words alone narrow; null where the index cannot tell.</summary>
    public static async Task<ListLength?> LengthOfFoundAsync(
        this PortalDbContext db, RecordKind kind, string? words, Actor? reader, CancellationToken cancellationToken) =>
        words is null || reader is not null ? null : (await db.FoundAsync(kind, words, cancellationToken)).Length;

    /// <summary>A page of a list that words alone narrow, the newest first; null where the index cannot tell.</summary>
    public static async Task<Page<Guid>?> PageOfFoundAsync(
        this PortalDbContext db, RecordKind kind, string? words, ListSort? sort, Actor? reader, string? after, int size,
        CancellationToken cancellationToken)
    {
        var found = words is null || reader is not null || sort is not (null or ListSort.Newest)
            ? null
            : await db.FoundAsync(kind, words, cancellationToken);
        return found switch
        {
            { All: { } all } => ListOrder.Newest(all, after, size),
            { Many: not null } => await (IsFasterSorted(found.Estimate, size, db.ReadWords[words!].SizeOf(kind))
                    ? Indexed(db, kind, found).Take(MostSorted)
                    : Walked(db, kind, found))
                .Select(r => new ListKey { Id = r.Id, Day = r.SortDate })
                .PageAsync(ListSort.Newest, after, size, cancellationToken),
            _ => null,
        };
    }

    /// <summary>Some records of a list that is too long to be counted, to tell by them what there is.</summary>
    public static async Task<Guid[]> SampleAsync(
        this PortalDbContext db, RecordKind kind, string words, int size, CancellationToken cancellationToken)
    {
        var found = await db.FoundAsync(kind, words, cancellationToken);
        var rows = found.Estimate * MostWalked > (double)size * db.ReadWords[words].SizeOf(kind)
            ? Walked(db, kind, found).OrderByDescending(r => r.SortDate).ThenByDescending(r => r.Id)
            : Indexed(db, kind, found);
        return await rows.Select(r => r.Id).Take(size).ToArrayAsync(cancellationToken);
    }

    /// <summary>Called so, the operator is no condition that PostgreSQL could answer by the index instead of a walk.</summary>
    internal static bool Has(NpgsqlTsVector words, NpgsqlTsQuery query) => throw new NotSupportedException($"{words} {query}");

    private static async Task<IndexedText> TextAsync(this PortalDbContext db, string typed, CancellationToken cancellationToken) =>
        db.ReadWords.TryGetValue(typed, out var text)
            ? text
            : db.ReadWords[typed] = await db.ReadWordsAsync(typed, cancellationToken);

    private static async Task<FoundRecords> LookAsync(
        PortalDbContext db, RecordKind kind, IndexedText text, CancellationToken cancellationToken)
    {
        if (!text.MayBeIn(kind) || !text.IsIndexed)
        {
            return text.MayBeIn(kind) ? FoundRecords.Untold : FoundRecords.None;
        }

        var many = new FoundRecords
        {
            Many = text.Query(), Narrow = text.Narrow(), Estimate = Math.Max(ListLength.Most, text.ShareIn(kind) * text.SizeOf(kind)),
        };
        if (text.IsKnownToBeFrequentIn(kind)
            || (IsFasterWalked(text.ShareIn(kind), text.SizeOf(kind))
                && await AreManyAmongNewestAsync(db, kind, many.Many, cancellationToken)))
        {
            return many;
        }

        var rows = await Indexed(db, kind, many).Select(r => new Cursor(r.SortDate, r.Id)).Take(ListLength.Most + 1)
            .ToListAsync(cancellationToken);
        return rows.Count > ListLength.Most
            ? many
            : new FoundRecords { All = [.. rows.OrderByDescending(r => r.SortDate).ThenByDescending(r => r.Id)] };
    }

    /// <summary>
    /// How far one walks to see that there are too many to count, against the index, which collects all that have the words
    /// before it gives the first: ten of those take about the time of a row that is walked over.
    /// </summary>
    private static bool IsFasterWalked(double share, int all) =>
        ListLength.Most / share < Math.Min(MostWalked, ListLength.Most + (share * all / 10));

    private static async Task<bool> AreManyAmongNewestAsync(
        PortalDbContext db, RecordKind kind, NpgsqlTsQuery query, CancellationToken cancellationToken) =>
        await db.SearchRows.Where(r => r.Kind == EF.Constant(kind))
            .OrderByDescending(r => r.SortDate).ThenByDescending(r => r.Id).Take(MostWalked)
            .Where(r => Has(r.Words, query)).Take(ListLength.Most + 1).CountAsync(cancellationToken) > ListLength.Most;

    /// <summary>Few are fetched and sorted; of many the first are soon met on the way through the list.</summary>
    private static bool IsFasterSorted(double estimate, int size, int all) => estimate * estimate < (double)size * all;

    private static IQueryable<SearchRow> Indexed(PortalDbContext db, RecordKind kind, FoundRecords found)
    {
        var (query, narrow) = (found.Many!, found.Narrow!);
        var rows = db.SearchRows.AsNoTracking().Where(r => r.Kind == EF.Constant(kind) && r.Words.Matches(narrow));
        return query.Equals(narrow) ? rows : rows.Where(r => Has(r.Words, query));
    }

    private static IQueryable<SearchRow> Walked(PortalDbContext db, RecordKind kind, FoundRecords found)
    {
        var query = found.Many!;
        return db.SearchRows.AsNoTracking().Where(r => r.Kind == EF.Constant(kind) && Has(r.Words, query));
    }
}
