using CooperationPortal.Core.Shared.Paging;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Reminders;

/// <summary>Makes a stretch of a group from the query of all that wait, the longest waiting first.</summary>
internal static class WaitingRecords
{
    /// <summary>Sorted by day.</summary>
    public static Task<AttentionGroup> ByDayAsync(
        this IQueryable<WaitingRecord> waiting,
        AttentionKind why,
        Stretch stretch,
        Func<WaitingRecord, DateOnly?> day,
        CancellationToken cancellationToken)
    {
        var rest = Cursor.TryParse(stretch.After, out var after)
            ? waiting.Where(r => r.Day > after.SortDate || (r.Day == after.SortDate && r.Id > after.Id))
            : waiting;
        return waiting.ToGroupAsync(
            rest.OrderBy(r => r.Day).ThenBy(r => r.Id), why, stretch.Size, r => r.DayCursor.ToString(), day, cancellationToken);
    }

    /// <summary>Sorted by instant.</summary>
    public static Task<AttentionGroup> ByMomentAsync(
        this IQueryable<WaitingRecord> waiting,
        AttentionKind why,
        Stretch stretch,
        Func<WaitingRecord, DateOnly?> day,
        CancellationToken cancellationToken)
    {
        var rest = MomentCursor.TryParse(stretch.After, out var after)
            ? waiting.Where(r => r.At > after.At || (r.At == after.At && r.Id > after.Id))
            : waiting;
        return waiting.ToGroupAsync(
            rest.OrderBy(r => r.At).ThenBy(r => r.Id), why, stretch.Size, r => r.MomentCursor.ToString(), day, cancellationToken);
    }

    /// <summary>From one row more than the stretch holds.</summary>
    public static AttentionGroup ToGroup(
        this List<WaitingRecord> rowsAndOneMore,
        AttentionKind why,
        int count,
        int size,
        Func<WaitingRecord, string> cursorOf,
        Func<WaitingRecord, DateOnly?> day)
    {
        var page = Page<WaitingRecord>.Of(rowsAndOneMore, size, cursorOf);
        return new AttentionGroup(why, count, [.. page.Items.Select(r => r.Line(why, day(r)))], page.Next);
    }

    /// <summary>The rest behind the cursor; where nothing waits it is not asked for.</summary>
    private static async Task<AttentionGroup> ToGroupAsync(
        this IQueryable<WaitingRecord> waiting,
        IQueryable<WaitingRecord> rest,
        AttentionKind why,
        int size,
        Func<WaitingRecord, string> cursorOf,
        Func<WaitingRecord, DateOnly?> day,
        CancellationToken cancellationToken)
    {
        var count = await waiting.CountAsync(cancellationToken);
        var rows = count == 0 ? [] : await rest.Take(size + 1).ToListAsync(cancellationToken);
        return rows.ToGroup(why, count, size, cursorOf, day);
    }
}
