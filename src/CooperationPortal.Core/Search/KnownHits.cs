using CooperationPortal.Core.Data;
using CooperationPortal.Core.People;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>Names are found whosever they are; what is hidden from a reader must not be told by them either.</summary>
internal static class KnownHits
{
    /// <summary>Of those ids the institutions, events and people that the reader may know of; places are everybody's.</summary>
    public static async Task<IReadOnlySet<Guid>> KnownOwnersAsync(
        this PortalDbContext db, Guid[] ids, Actor? reader, CancellationToken cancellationToken)
    {
        var institutions = await db.Institutions.VisibleTo(reader).Where(i => ids.Contains(i.Id)).Select(i => i.Id)
            .ToListAsync(cancellationToken);
        var events = await db.Events.VisibleTo(reader).Where(e => ids.Contains(e.Id)).Select(e => e.Id)
            .ToListAsync(cancellationToken);
        var people = await db.People.Where(p => ids.Contains(p.Id)).NamedTo(db, reader).Select(p => p.Id)
            .ToListAsync(cancellationToken);
        return institutions.Concat(events).Concat(people).ToHashSet();
    }
}
