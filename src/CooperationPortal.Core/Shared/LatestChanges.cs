using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Shared;

/// <summary>What is new in a list: the order of its feed.</summary>
internal static class LatestChanges
{
    /// <summary>Among so many of all records of a kind the latest of a list is looked for first.</summary>
    private const int Looked = 1000;

    public static IQueryable<T> LatestFirst<T>(this IQueryable<T> records)
        where T : Record =>
        records.OrderByDescending(r => r.ChangedAt).ThenByDescending(r => r.Id);

    public static Task<Guid[]> LatestIdsAsync<T>(
        this IQueryable<T> records, int count, CancellationToken cancellationToken)
        where T : Record =>
        records.LatestFirst().Select(r => r.Id).Take(count).ToArrayAsync(cancellationToken);

    /// <summary>
    /// When the latest of a list was; null where it is empty. It is mostly among the latest of all; where it is not, the list is read by
    /// what narrows it. A walk in the order of changes could be one through the whole register, where records were entered long ago.
    /// </summary>
    /// <param name="all">All that the public sees of the kind.</param>
    /// <param name="walked">The list, narrowed record by record.</param>
    /// <param name="listed">The same list, found by an index.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<DateTimeOffset?> LatestAtAsync<T>(
        this IQueryable<T> all, IQueryable<T> walked, IQueryable<T> listed, CancellationToken cancellationToken)
        where T : Record
    {
        var latest = all.LatestFirst().Select(r => r.Id).Take(Looked);
        return await MaxAsync(walked.Where(r => latest.Contains(r.Id)), cancellationToken) ?? await MaxAsync(listed, cancellationToken);
    }

    /// <summary>Nothing is skipped: so PostgreSQL does not take the index of changes and try one record after another.</summary>
    private static Task<DateTimeOffset?> MaxAsync<T>(IQueryable<T> records, CancellationToken cancellationToken)
        where T : Record =>
        records.Select(r => (DateTimeOffset?)r.ChangedAt).Skip(0).MaxAsync(cancellationToken);
}
