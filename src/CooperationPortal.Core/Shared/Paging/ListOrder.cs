using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Shared.Paging;

/// <summary>By what the row of a list is sorted.</summary>
internal sealed class ListKey
{
    public Guid Id { get; init; }

    /// <summary>The first day where the year is not known.</summary>
    public DateOnly Day { get; init; }

    public DateTimeOffset ChangedAt { get; init; }
}

/// <summary>
/// Reads the ids of a page in any order that lists of dated records offer. Behind a cursor both columns are compared at once:
/// an index begins there, where for two comparisons it would be walked from its first row.
/// </summary>
internal static class ListOrder
{
    /// <param name="rows">The list.</param>
    /// <param name="sort">Its order; null is the newest first.</param>
    /// <param name="after">The cursor behind which the page begins.</param>
    /// <param name="size">How many rows it holds.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <param name="early">The rows before a day, where they are few of many and so found by another way than by their days.</param>
    public static Task<Page<Guid>> PageAsync(
        this IQueryable<ListKey> rows, ListSort? sort, string? after, int size, CancellationToken cancellationToken,
        (DateOnly Until, IQueryable<ListKey> Rows)? early = null) =>
        sort switch
        {
            ListSort.Oldest => OldestAsync(rows, early, after, size, cancellationToken),
            ListSort.Changed => ChangedAsync(rows, after, size, cancellationToken),
            _ => NewestAsync(rows, after, size, cancellationToken),
        };

    /// <summary>A page of a list that is known as a whole, the newest first.</summary>
    public static Page<Guid> Newest(IReadOnlyList<Cursor> newestFirst, string? after, int size)
    {
        var rest = Cursor.TryParse(after, out var cursor)
            ? newestFirst.SkipWhile(r => r.SortDate > cursor.SortDate || (r.SortDate == cursor.SortDate && r.Id.CompareTo(cursor.Id) >= 0))
            : newestFirst;
        return PageOf([.. rest.Take(size + 1)], size);
    }

    private static async Task<Page<Guid>> NewestAsync(
        IQueryable<ListKey> rows, string? after, int size, CancellationToken cancellationToken)
    {
        if (Cursor.TryParse(after, out var cursor))
        {
            rows = rows.OlderThan(cursor);
        }

        return PageOf(await Cursors(rows.OrderByDescending(r => r.Day).ThenByDescending(r => r.Id), size)
            .ToListAsync(cancellationToken), size);
    }

    internal static IQueryable<ListKey> OlderThan(this IQueryable<ListKey> rows, Cursor cursor) =>
        rows.Where(r => EF.Functions.LessThan(ValueTuple.Create(r.Day, r.Id), ValueTuple.Create(cursor.SortDate, cursor.Id)));

    /// <summary>Those without a year are asked for on their own, so that both parts follow the index.</summary>
    private static async Task<Page<Guid>> OldestAsync(
        IQueryable<ListKey> rows, (DateOnly Until, IQueryable<ListKey> Rows)? early, string? after, int size,
        CancellationToken cancellationToken)
    {
        Cursor.TryParse(after, out var cursor);
        var hits = new List<Cursor>();
        foreach (var part in Parts(rows, early, cursor))
        {
            if (hits.Count <= size)
            {
                hits.AddRange(await Cursors(part.OrderBy(r => r.Day).ThenBy(r => r.Id), size - hits.Count).ToListAsync(cancellationToken));
            }
        }

        return PageOf(hits, size);
    }

    /// <summary>What lies behind the cursor, in its order.</summary>
    private static IEnumerable<IQueryable<ListKey>> Parts(
        IQueryable<ListKey> rows, (DateOnly Until, IQueryable<ListKey> Rows)? early, Cursor? cursor)
    {
        var undated = rows.Where(r => r.Day == DateOnly.MinValue);
        if (cursor is not null && cursor.SortDate == DateOnly.MinValue)
        {
            return [undated.Where(r => r.Id.CompareTo(cursor.Id) > 0)];
        }

        return early is not { } few || cursor?.SortDate >= few.Until
            ? [DatedBehind(rows), undated]
            : [DatedBehind(few.Rows), DatedBehind(rows).Where(r => r.Day >= few.Until), undated];

        IQueryable<ListKey> DatedBehind(IQueryable<ListKey> all) => cursor is null
            ? all.Where(r => r.Day > DateOnly.MinValue)
            : all.Where(r => EF.Functions.GreaterThan(
                ValueTuple.Create(r.Day, r.Id), ValueTuple.Create(cursor.SortDate, cursor.Id)));
    }

    private static async Task<Page<Guid>> ChangedAsync(
        IQueryable<ListKey> rows, string? after, int size, CancellationToken cancellationToken)
    {
        if (MomentCursor.TryParse(after, out var cursor))
        {
            rows = rows.Where(r => EF.Functions.LessThan(
                ValueTuple.Create(r.ChangedAt, r.Id), ValueTuple.Create(cursor.At, cursor.Id)));
        }

        var hits = await rows.OrderByDescending(r => r.ChangedAt).ThenByDescending(r => r.Id)
            .Select(r => new MomentCursor(r.ChangedAt, r.Id)).Take(size + 1).ToListAsync(cancellationToken);
        var page = Page<MomentCursor>.Of(hits, size, h => h.ToString());
        return new Page<Guid>([.. page.Items.Select(h => h.Id)], page.Next);
    }

    private static IQueryable<Cursor> Cursors(IQueryable<ListKey> rows, int size) =>
        rows.Select(r => new Cursor(r.Day, r.Id)).Take(size + 1);

    private static Page<Guid> PageOf(List<Cursor> hits, int size)
    {
        var page = Page<Cursor>.Of(hits, size, h => h.ToString());
        return new Page<Guid>([.. page.Items.Select(h => h.Id)], page.Next);
    }
}
