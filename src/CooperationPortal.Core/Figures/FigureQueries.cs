using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Figures;

/// <summary>Reads figures as they are today; how many records there are does not matter.</summary>
public sealed class FigureQueries(PortalDbContext db, TimeProvider time)
{
    public async Task<FigureSet> OfAsync(string[] aspects, CancellationToken cancellationToken)
    {
        var today = time.Today();
        var rows = await db.FigureChanges.AsNoTracking()
            .Where(c => aspects.Contains(c.Aspect) && c.Day <= today)
            .GroupBy(c => new { c.Kind, c.Aspect, c.Value, c.State })
            .Select(g => new { g.Key.Kind, g.Key.Aspect, g.Key.Value, g.Key.State, Count = g.Sum(c => c.Count) })
            .ToListAsync(cancellationToken);
        return new FigureSet(rows.Where(r => r.Count != 0)
            .Select(r => new FigureRow(r.Kind, r.Aspect, r.Value, r.State, r.Count)));
    }
}
