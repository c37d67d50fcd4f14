using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>Names are found whosever they are; what is hidden from a reader must not be told by them either.</summary>
internal static class KnownHits
{
    /// <summary>Of those ids the institutions and events that the reader may know of; places and people are everybody's.</summary>
    public static async Task<IReadOnlySet<Guid>> KnownBodiesAsync(
        this PortalDbContext db, Guid[] ids, Actor? reader, CancellationToken cancellationToken)
    {
        var institutions = await db.Institutions.VisibleTo(reader).Where(i => ids.Contains(i.Id)).Select(i => i.Id)
            .ToListAsync(cancellationToken);
        var events = await db.Events.VisibleTo(reader).Where(e => ids.Contains(e.Id)).Select(e => e.Id)
            .ToListAsync(cancellationToken);
        return institutions.Concat(events).ToHashSet();
    }
}
