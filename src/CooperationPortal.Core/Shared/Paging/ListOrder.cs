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
    public static Task<Page<Guid>> PageAsync(
        this IQueryable<ListKey> rows, ListSort? sort, string? after, int size, CancellationToken cancellationToken) =>
        sort switch
        {
            ListSort.Oldest => OldestAsync(rows, after, size, cancellationToken),
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
        IQueryable<ListKey> rows, string? after, int size, CancellationToken cancellationToken)
    {
        Cursor.TryParse(after, out var cursor);
        var dated = rows.Where(r => r.Day > DateOnly.MinValue);
        var undated = rows.Where(r => r.Day == DateOnly.MinValue);
        var hits = new List<Cursor>();
        if (cursor is null || cursor.SortDate > DateOnly.MinValue)
        {
            dated = cursor is null
                ? dated
                : dated.Where(r => EF.Functions.GreaterThan(
                    ValueTuple.Create(r.Day, r.Id), ValueTuple.Create(cursor.SortDate, cursor.Id)));
            hits = await Cursors(dated.OrderBy(r => r.Day).ThenBy(r => r.Id), size).ToListAsync(cancellationToken);
        }
        else
        {
            undated = undated.Where(r => r.Id.CompareTo(cursor.Id) > 0);
        }

        if (hits.Count <= size)
        {
            hits.AddRange(await Cursors(undated.OrderBy(r => r.Day).ThenBy(r => r.Id), size - hits.Count)
                .ToListAsync(cancellationToken));
        }

        return PageOf(hits, size);
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
