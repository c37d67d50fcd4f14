using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Data;

/// <summary>
/// Reads the lists that belong to many records, a query a list. A split query of Entity Framework makes delegates for each record
/// and keeps its rows twice: of a long list that was a third of the time.
/// </summary>
internal static class OwnedLists
{
    /// <param name="owners">The records.</param>
    /// <param name="idOf">The id of a record; several may be the same one.</param>
    /// <param name="listOf">The list of a record, which is empty.</param>
    /// <param name="rows">The rows of the lists of all of them.</param>
    /// <param name="ownerOf">To which record a row belongs.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task FillAsync<TOwner, TRow>(
        this IEnumerable<TOwner> owners, Func<TOwner, Guid> idOf, Func<TOwner, List<TRow>> listOf, IQueryable<TRow> rows,
        Func<TRow, Guid> ownerOf, CancellationToken cancellationToken)
        where TRow : class
    {
        var rowsOf = (await rows.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(ownerOf);
        foreach (var owner in owners)
        {
            listOf(owner).AddRange(rowsOf[idOf(owner)]);
        }
    }
}
