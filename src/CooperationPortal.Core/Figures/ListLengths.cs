using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Figures;

internal static class ListLengths
{
    /// <summary>How many there are, counted no further than <see cref="ListLength.Most"/>.</summary>
    public static async Task<ListLength> LengthAsync<T>(this IQueryable<T> records, CancellationToken cancellationToken) =>
        ListLength.OfCounted(await records.Take(ListLength.Most + 1).CountAsync(cancellationToken));
}
