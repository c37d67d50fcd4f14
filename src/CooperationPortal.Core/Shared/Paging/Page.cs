namespace CooperationPortal.Core.Shared.Paging;

/// <summary>A stretch of a list and, where there is more, the cursor with which it goes on.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next)
{
    public const int DefaultSize = 20;

    /// <summary>From one row more than the page holds, which tells that there are further ones.</summary>
    public static Page<T> Of(List<T> rowsAndOneMore, int size, Func<T, string> cursorOf) =>
        rowsAndOneMore.Count > size
            ? new(rowsAndOneMore[..size], cursorOf(rowsAndOneMore[size - 1]))
            : new(rowsAndOneMore, null);
}
