using System.Runtime.CompilerServices;

namespace CooperationPortal.Core.Shared.Paging;

/// <summary>Reads a list to its end, a page at a time, so that however long it is no more than two pages are held.</summary>
public static class WholeList
{
    /// <summary>Small, so that the first rows are on their way at once.</summary>
    private const int FirstSize = 50;

    private const int Size = 500;

    /// <summary>While a page is written the next one is read: who writes asks nothing of the database meanwhile.</summary>
    /// <param name="page">Reads the page after a cursor, of at most so many rows.</param>
    /// <param name="cancellationToken">Ends it between two pages.</param>
    public static async IAsyncEnumerable<IReadOnlyList<T>> PagesAsync<T>(
        Func<string?, int, CancellationToken, Task<Page<T>>> page,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var found = await page(null, FirstSize, cancellationToken);
        Task<Page<T>>? ahead = null;
        try
        {
            while (found.Next is { } after)
            {
                ahead = Task.Run(() => page(after, Size, cancellationToken), cancellationToken);
                yield return found.Items;
                found = await ahead;
            }
        }
        finally
        {
            // Who stops in between must not leave a query behind on what the request gives back.
            await (ahead?.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default)
                ?? Task.CompletedTask);
        }

        yield return found.Items;
    }
}
