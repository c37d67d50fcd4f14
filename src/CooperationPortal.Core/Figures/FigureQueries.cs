using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Figures;

/// <summary>Reads figures as they are today; how many records there are does not matter.</summary>
public sealed class FigureQueries(PortalDbContext db, TimeProvider time)
{
    public Task<FigureSet> OfAsync(string[] aspects, CancellationToken cancellationToken) =>
        SumAsync(db.FigureChanges.Where(c => aspects.Contains(c.Aspect)), cancellationToken);

    /// <summary>Those of some values alone.</summary>
    public Task<FigureSet> OfAsync(string aspect, string[] values, CancellationToken cancellationToken) =>
        // Joined, for a prepared query compares each figure with each of a thousand values of an array.
        SumAsync(db.FigureChanges.Where(c => c.Aspect == aspect).Join(values, c => c.Value, v => v, (c, _) => c), cancellationToken);

    /// <summary>How many records of each kind have each value, and how many in two sets of states: for an aspect of very many values.</summary>
    public async Task<IReadOnlyList<FigureTotal>> TotalsAsync<TState>(
        string aspect, IReadOnlyList<TState> done, IReadOnlyList<TState> intended, CancellationToken cancellationToken)
        where TState : struct, Enum
    {
        var today = time.Today();
        string[] first = [.. done.Select(s => s.ToString())], second = [.. intended.Select(s => s.ToString())];
        var totals = await db.FigureChanges.AsNoTracking()
            .Where(c => c.Aspect == aspect && c.Day <= today)
            .GroupBy(c => new { c.Kind, c.Value })
            .Select(g => new FigureTotal(g.Key.Kind, g.Key.Value, g.Sum(c => c.Count))
            {
                Done = g.Sum(c => first.Contains(c.State) ? c.Count : 0),
                Intended = g.Sum(c => second.Contains(c.State) ? c.Count : 0),
            })
            .ToListAsync(cancellationToken);
        return totals.FindAll(t => t.Count != 0);
    }

    /// <summary>Under how many values of an aspect any record is counted.</summary>
    public Task<int> ValuesAsync(string aspect, CancellationToken cancellationToken)
    {
        var today = time.Today();
        return db.FigureChanges.Where(c => c.Aspect == aspect && c.Day <= today)
            .GroupBy(c => c.Value).Where(g => g.Sum(c => c.Count) != 0).CountAsync(cancellationToken);
    }

    private async Task<FigureSet> SumAsync(IQueryable<FigureChange> changes, CancellationToken cancellationToken)
    {
        var today = time.Today();
        var rows = await changes.AsNoTracking()
            .Where(c => c.Day <= today)
            .GroupBy(c => new { c.Kind, c.Aspect, c.Value, c.State })
            .Select(g => new { g.Key.Kind, g.Key.Aspect, g.Key.Value, g.Key.State, Count = g.Sum(c => c.Count) })
            .ToListAsync(cancellationToken);
        return new FigureSet(rows.Where(r => r.Count != 0)
            .Select(r => new FigureRow(r.Kind, r.Aspect, r.Value, r.State, r.Count)));
    }
}
