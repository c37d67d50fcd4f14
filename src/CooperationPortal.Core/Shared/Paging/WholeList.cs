using System.Runtime.CompilerServices;

namespace CooperationPortal.Core.Shared.Paging;

/// <summary>Reads a list to its end, a page at a time, so that however long it is no more than a page is held.</summary>
public static class WholeList
{
    /// <summary>Small, so that the first rows are on their way at once.</summary>
    private const int FirstSize = 50;

    private const int Size = 500;

    /// <param name="page">Reads the page after a cursor, of at most so many rows.</param>
    /// <param name="cancellationToken">Ends it between two pages.</param>
    public static async IAsyncEnumerable<IReadOnlyList<T>> PagesAsync<T>(
        Func<string?, int, CancellationToken, Task<Page<T>>> page,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (after, size) = (default(string), FirstSize);
        do
        {
            var found = await page(after, size, cancellationToken);
            yield return found.Items;
            (after, size) = (found.Next, Size);
        }
        while (after is not null);
    }
}
