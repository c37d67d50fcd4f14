using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Figures;

/// <summary>Reads figures as they are today; how many records there are does not matter.</summary>
public sealed class FigureQueries(PortalDbContext db, TimeProvider time)
{
    public Task<FigureSet> OfAsync(string[] aspects, CancellationToken cancellationToken) =>
        // The offset lets PostgreSQL add up without sorting what an index gives it half in order.
        SetAsync(
            db.Database.SqlQuery<Row>($"""
                select kind as "Kind", aspect as "Aspect", value as "Value", state as "State", sum(count)::integer as "Count"
                from (
                    select kind, aspect, value, state, count from figure_changes
                    where aspect = any({aspects}) and day <= {time.Today()} offset 0) as due
                group by 1, 2, 3, 4 having sum(count) <> 0
                """),
            cancellationToken);

    /// <summary>Those of some values alone, none of them twice.</summary>
    public Task<FigureSet> OfAsync(string aspect, string[] values, CancellationToken cancellationToken) =>
        // Each value is looked up: joined, all values of the aspect would be read and sorted.
        SetAsync(
            db.Database.SqlQuery<Row>($"""
                select due.kind as "Kind", due.aspect as "Aspect", due.value as "Value", due.state as "State", due.count as "Count"
                from unnest({values}) as asked(value)
                cross join lateral (
                    select kind, aspect, value, state, sum(count)::integer as count from figure_changes f
                    where aspect = {aspect} and f.value = asked.value and day <= {time.Today()}
                    group by 1, 2, 3, 4 having sum(f.count) <> 0) as due
                """),
            cancellationToken);

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

    private static async Task<FigureSet> SetAsync(IQueryable<Row> rows, CancellationToken cancellationToken) =>
        new((await rows.ToListAsync(cancellationToken))
            .Select(r => new FigureRow(Enum.Parse<RecordKind>(r.Kind), r.Aspect, r.Value, r.State, r.Count)));

    private sealed record Row(string Kind, string Aspect, string Value, string State, int Count);
}
