using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared.Inputs;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Shared;

/// <summary>Extends the places and bodies that a record names by their parents.</summary>
public sealed class ScopeBuilder(PortalDbContext db)
{
    /// <summary>Of every place and body that is chosen anywhere in the inputs.</summary>
    public Task<RecordScope> OfPicksAsync(object input, CancellationToken cancellationToken) =>
        OfPicksAsync([input], cancellationToken);

    /// <inheritdoc cref="OfPicksAsync(object, CancellationToken)"/>
    public Task<RecordScope> OfPicksAsync(IEnumerable<object> inputs, CancellationToken cancellationToken)
    {
        var picks = inputs.SelectMany(i => InputWalker.Find<RecordPick>(i)).Select(p => p.Value).ToList();
        return BuildAsync(
            picks.Select(p => p.IdOf(RecordKind.Region)),
            picks.Select(p => p.IdOf(RecordKind.Institution)),
            cancellationToken);
    }

    /// <summary>
    /// A branch brings in its parent body but not that body's region: an agreement of the branch in Namangan is no
    /// affair of the capital.
    /// </summary>
    public async Task<RecordScope> BuildAsync(
        IEnumerable<Guid?> regionIds, IEnumerable<Guid?> institutionIds, CancellationToken cancellationToken)
    {
        var named = institutionIds.OfType<Guid>().ToHashSet();
        var places = regionIds.OfType<Guid>().ToHashSet();
        var bodies = new HashSet<Guid>(named);
        for (var level = named; level.Count > 0;)
        {
            var rows = await db.Institutions.AsNoTracking()
                .Where(i => level.Contains(i.Id))
                .Select(i => new { i.Id, i.RegionId, i.ParentId })
                .ToListAsync(cancellationToken);
            places.UnionWith(rows.Where(r => named.Contains(r.Id)).Select(r => r.RegionId));
            level = [.. rows.Select(r => r.ParentId).OfType<Guid>().Where(bodies.Add)];
        }

        var ancestors = await db.Regions.AsNoTracking()
            .Where(r => places.Contains(r.Id))
            .Select(r => r.AncestorIds)
            .ToListAsync(cancellationToken);
        places.UnionWith(ancestors.SelectMany(a => a));
        return new RecordScope([.. places.Order()], [.. bodies.Order()]);
    }
}
