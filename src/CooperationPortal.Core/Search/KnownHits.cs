using CooperationPortal.Core.Data;
using CooperationPortal.Core.People;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>
/// Names are found whosever they are; what is hidden from a reader must not be told by them either. Who oversees reads withheld
/// names where it is remembered, and not here.
/// </summary>
internal static class KnownHits
{
    /// <summary>Of those ids the institutions, events and people that the reader may know of; places are everybody's.</summary>
    public static async Task<IReadOnlySet<Guid>> KnownOwnersAsync(
        this PortalDbContext db, Guid[] ids, Actor reader, CancellationToken cancellationToken)
    {
        var institutions = await db.Institutions.VisibleTo(reader).Where(i => ids.Contains(i.Id)).Select(i => i.Id)
            .ToListAsync(cancellationToken);
        var events = await db.Events.VisibleTo(reader).Where(e => ids.Contains(e.Id)).Select(e => e.Id)
            .ToListAsync(cancellationToken);
        var people = await db.People.Where(p => ids.Contains(p.Id)).NamedTo(db, reader.WithoutOversight()).Select(p => p.Id)
            .ToListAsync(cancellationToken);
        return institutions.Concat(events).Concat(people).ToHashSet();
    }

    /// <summary>
    /// All institutions, events and people of these kinds that the reader may not know of, so that a search can leave them out
    /// itself: what it finds and misses then tells nothing of them. They are the few.
    /// </summary>
    public static async Task<Guid[]> UnknownOwnersAsync(
        this PortalDbContext db, IReadOnlyCollection<RecordKind> kinds, Actor? reader, CancellationToken cancellationToken)
    {
        var institutions = kinds.Contains(RecordKind.Institution) ? await HiddenAsync(db.Institutions) : [];
        var events = kinds.Contains(RecordKind.Event) ? await HiddenAsync(db.Events) : [];
        var people = kinds.Contains(RecordKind.Person)
            ? await UnnamedTo(db, reader).Select(p => p.Id).ToListAsync(cancellationToken)
            : [];
        return [.. institutions, .. events, .. people];

        Task<List<Guid>> HiddenAsync<T>(DbSet<T> all)
            where T : Record =>
            all.IgnoreQueryFilters().Where(r => r.DeletedAt != null || !all.VisibleTo(reader).Any(v => v.Id == r.Id))
                .Select(r => r.Id).ToListAsync(cancellationToken);
    }

    private static IQueryable<Person> UnnamedTo(PortalDbContext db, Actor? reader)
    {
        if (reader is null)
        {
            var named = db.People.NamedInPublic(db);
            return db.People.Where(p => !named.Any(n => n.Id == p.Id));
        }

        var known = db.People.NamedTo(db, reader.WithoutOversight());
        return db.People.Where(p => p.ErasedAt != null || (!p.IsNamed && !known.Any(k => k.Id == p.Id)));
    }
}
