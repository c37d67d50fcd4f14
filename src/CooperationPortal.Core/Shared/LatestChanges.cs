using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Shared;

/// <summary>What is new in a list: the order of its feed.</summary>
internal static class LatestChanges
{
    public static IQueryable<T> LatestFirst<T>(this IQueryable<T> records)
        where T : Record =>
        records.OrderByDescending(r => r.ChangedAt).ThenByDescending(r => r.Id);

    public static Task<Guid[]> LatestIdsAsync<T>(
        this IQueryable<T> records, int count, CancellationToken cancellationToken)
        where T : Record =>
        records.LatestFirst().Select(r => r.Id).Take(count).ToArrayAsync(cancellationToken);

    /// <summary>When the latest was; null where there is none.</summary>
    public static Task<DateTimeOffset?> LatestAtAsync<T>(this IQueryable<T> records, CancellationToken cancellationToken)
        where T : Record =>
        records.LatestFirst().Select(r => (DateTimeOffset?)r.ChangedAt).FirstOrDefaultAsync(cancellationToken);
}
