using CooperationPortal.Core.Data;
using CooperationPortal.Core.Events;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.People;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
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
    /// Of those owners of names the institutions, events and people that the reader may not know of, so that a search can leave
    /// them out and look again: what it finds and misses then tells nothing of them.
    /// </summary>
    public static async Task<Guid[]> UnknownOwnersAsync(
        this PortalDbContext db, ILookup<RecordKind, Guid> owners, Actor? reader, CancellationToken cancellationToken)
    {
        var institutions = await HiddenAsync(db.Institutions, RecordKind.Institution);
        var events = await HiddenAsync(db.Events, RecordKind.Event);
        var people = await UnnamedAsync(db, [.. owners[RecordKind.Person]], reader, cancellationToken);
        return [.. institutions, .. events, .. people];

        async Task<IEnumerable<Guid>> HiddenAsync<T>(DbSet<T> all, RecordKind kind)
            where T : Record
        {
            Guid[] ids = [.. owners[kind]];
            return ids.Length == 0
                ? []
                : ids.Except(await all.VisibleTo(reader).Where(r => ids.Contains(r.Id)).Select(r => r.Id).ToListAsync(cancellationToken));
        }
    }

    /// <summary>Of those names the ones that the public may read.</summary>
    public static async Task<IReadOnlyList<Name>> PublicNamesAsync(
        this PortalDbContext db, IQueryable<Name> names, CancellationToken cancellationToken)
    {
        var found = await names.AsNoTracking().ToListAsync(cancellationToken);
        var owners = found.DistinctBy(n => n.OwnerId()).ToLookup(KindOf, n => n.OwnerId());
        var unknown = await db.UnknownOwnersAsync(owners, null, cancellationToken);
        return found.FindAll(n => !unknown.Contains(n.OwnerId()));
    }

    private static RecordKind KindOf(Name name) => name switch
    {
        InstitutionName => RecordKind.Institution,
        EventName => RecordKind.Event,
        PersonName => RecordKind.Person,
        _ => RecordKind.Region,
    };

    private static async Task<IEnumerable<Guid>> UnnamedAsync(
        PortalDbContext db, Guid[] ids, Actor? reader, CancellationToken cancellationToken)
    {
        if (ids.Length == 0)
        {
            return [];
        }

        var asked = db.People.Where(p => ids.Contains(p.Id));
        var named = reader is null ? asked.NamedInPublic(db) : asked.Where(p => p.ErasedAt == null).NamedTo(db, reader.WithoutOversight());
        return ids.Except(await named.Select(p => p.Id).ToListAsync(cancellationToken));
    }
}
