using CooperationPortal.Core.Data;
using CooperationPortal.Core.Events;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.People;
using CooperationPortal.Core.Regions;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Shared.Names;

/// <summary>Reads all forms of the names of records. One query a kind: a condition over all kinds would use no index.</summary>
internal static class NamesOfRecords
{
    public static async Task<List<Name>> NamesOfAsync(
        this PortalDbContext db,
        IReadOnlyCollection<Guid> regions,
        IReadOnlyCollection<Guid> institutions,
        IReadOnlyCollection<Guid> people,
        IReadOnlyCollection<Guid> events,
        CancellationToken cancellationToken)
    {
        var names = new List<Name>();
        if (regions.Count > 0)
        {
            names.AddRange(await db.Names.AsNoTracking().OfType<RegionName>()
                .Where(n => regions.Contains(n.RegionId)).ToListAsync(cancellationToken));
        }

        if (institutions.Count > 0)
        {
            names.AddRange(await db.Names.AsNoTracking().OfType<InstitutionName>()
                .Where(n => institutions.Contains(n.InstitutionId)).ToListAsync(cancellationToken));
        }

        if (people.Count > 0)
        {
            names.AddRange(await db.Names.AsNoTracking().OfType<PersonName>()
                .Where(n => people.Contains(n.PersonId)).ToListAsync(cancellationToken));
        }

        if (events.Count > 0)
        {
            names.AddRange(await db.Names.AsNoTracking().OfType<EventName>()
                .Where(n => events.Contains(n.EventId)).ToListAsync(cancellationToken));
        }

        return names;
    }

    public static Guid OwnerId(this Name name) => name switch
    {
        RegionName n => n.RegionId,
        InstitutionName n => n.InstitutionId,
        PersonName n => n.PersonId,
        EventName n => n.EventId,
        _ => throw new InvalidOperationException(name.GetType().Name),
    };
}
