using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Figures;

/// <summary>
/// Keeps the figures, and in how many records words occur, short to add up; makes both anew where records came by another way.
/// </summary>
public sealed class FigureKeeper(PortalDbContext db, TimeProvider time)
{
    /// <summary>One row a figure for all that has come due; readers and writers go on meanwhile.</summary>
    public Task FoldAsync(CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select fold_figures({time.Today()}), fold_words()", cancellationToken);

    /// <summary>Counts all records, for loads with <c>portal.figures</c> set to <c>later</c>; a million take minutes.</summary>
    public async Task RebuildAsync(CancellationToken cancellationToken)
    {
        db.Database.SetCommandTimeout(0);
        await db.Database.ExecuteSqlAsync($"select rebuild_figures({time.Today()})", cancellationToken);
        await db.Database.ExecuteSqlAsync($"select find_busiest_figures({time.Today()})", cancellationToken);
        await db.Database.ExecuteSqlAsync($"select rebuild_words()", cancellationToken);
    }
}
