using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Drafts;

/// <summary>What the lists of the desk offer beside each live record.</summary>
public sealed class DeskQueries(LiveRecords live)
{
    /// <summary>The actor's rights by the reference or slug of the record.</summary>
    public async Task<IReadOnlyDictionary<string, DeskRights>> RightsAsync(
        RecordKind kind, IEnumerable<string> keys, Actor actor, CancellationToken cancellationToken)
    {
        var wanted = keys.ToArray();
        var name = LiveRecords.KeyPropertyOf(kind);
        var rows = await live.Of(kind).Where(r => wanted.Contains(EF.Property<string>(r, name)))
            .Select(r => new { Key = EF.Property<string>(r, name), r.Id, r.IsPublic, r.RegionIds, r.InstitutionIds })
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(r => r.Key, r =>
        {
            var scope = new RecordScope(r.RegionIds, r.InstitutionIds);
            return new DeskRights(r.Id, r.IsPublic, actor.MayEdit(scope), actor.MayReadInternal(scope));
        });
    }
}
