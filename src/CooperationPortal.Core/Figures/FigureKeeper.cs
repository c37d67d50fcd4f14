using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Figures;

/// <summary>
/// Keeps the figures, what institutions, events and partnerships are about, and in how many records words occur, short to add up;
/// makes all anew where records came by another way.
/// </summary>
public sealed class FigureKeeper(PortalDbContext db, TimeProvider time)
{
    /// <summary>Of a million agreements, on a busy machine, a page's patience is too short.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>One row a figure for all that has come due; readers and writers go on meanwhile.</summary>
    public Task FoldAsync(CancellationToken cancellationToken)
    {
        db.Database.SetCommandTimeout(Patience);
        return db.Database.ExecuteSqlAsync(
            $"select fold_figures({time.Today()}), fold_subjects(), fold_pair_facts({time.Today()}), fold_words()", cancellationToken);
    }

    /// <summary>Words that no record has any more are forgotten at once, and not with the next fold, which is waited for.</summary>
    public Task ForgetWordsAsync(CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync(
            $"""
            set constraints agreements_words, visits_words, meetings_words, commitments_words, activities_words immediate;
            select pg_advisory_xact_lock(hashtextextended('fold_words', 0));
            select fold_words();
            """,
            cancellationToken);

    /// <summary>Counts all records, for loads with <c>portal.figures</c> set to <c>later</c>; a million take minutes.</summary>
    public async Task RebuildAsync(CancellationToken cancellationToken)
    {
        db.Database.SetCommandTimeout(0);
        await db.Database.ExecuteSqlAsync($"select rebuild_figures({time.Today()})", cancellationToken);
        await db.Database.ExecuteSqlAsync($"select rebuild_subjects()", cancellationToken);
        await db.Database.ExecuteSqlAsync($"select rebuild_pair_facts({time.Today()})", cancellationToken);
        await db.Database.ExecuteSqlAsync($"select find_busiest_figures({time.Today()})", cancellationToken);
        await db.Database.ExecuteSqlAsync($"select rebuild_words()", cancellationToken);
    }
}
