using CooperationPortal.Core.Data;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Agreements.Frameworks;

/// <summary>
/// What a framework between places covers: the institutions of those places, and the agreements that act under it. Those
/// are the ones that name it, and those of the same places that do not.
/// </summary>
internal static class FrameworkScope
{
    /// <summary>Bodies that govern make frameworks; it is others that act under them.</summary>
    private static readonly InstitutionKind[] Governing =
    [
        InstitutionKind.Ministry, InstitutionKind.HealthAuthority, InstitutionKind.RegionalGovernment,
        InstitutionKind.CityGovernment, InstitutionKind.Government, InstitutionKind.Legislature,
    ];

    /// <summary>The places that are parties to the framework themselves.</summary>
    public static IQueryable<Guid> PlacesOf(this PortalDbContext db, string framework, Actor? reader) =>
        db.Agreements.VisibleTo(reader).Where(a => a.Reference == framework)
            .SelectMany(a => a.Parties).Where(p => p.RegionId != null).Select(p => p.RegionId!.Value);

    /// <summary>Signed and not over: what is only promised acts under nothing yet.</summary>
    public static IQueryable<Agreement> ActingUnder(
        this PortalDbContext db, string framework, Actor? reader, DateOnly today)
    {
        var alive = LegalStates.EverSigned.Except(LegalStates.Ended).ToArray();
        var own = db.Agreements.VisibleTo(reader).Where(a => a.Reference == framework).Select(a => a.Id);
        var places = db.PlacesOf(framework, reader);
        return db.Agreements.VisibleTo(reader).Where(a => a.Reference != framework
            && a.Type != AgreementType.FrameworkRegional
            && a.StatePeriods.Any(p => p.From <= today && (p.Until == null || p.Until > today) && alive.Contains(p.State))
            && (own.Contains(a.ParentId!.Value)
                || (places.Count() > 1 && places.All(place => a.RegionIds.Contains(place)))));
    }

    /// <summary>The institutions of its places, or those of them that act under it, or those that do not.</summary>
    public static IQueryable<Institution> Covered(
        this PortalDbContext db, string framework, bool? acts, Actor? reader, DateOnly today)
    {
        var places = db.PlacesOf(framework, reader);
        var institutions = db.Institutions.VisibleTo(reader)
            .Where(i => !Governing.Contains(i.Kind) && places.Any(place => i.RegionIds.Contains(place)));
        if (acts is not { } wanted)
        {
            return institutions;
        }

        var acting = db.ActingUnder(framework, reader, today).SelectMany(a => a.Parties)
            .Where(p => p.InstitutionId != null).Select(p => p.InstitutionId!.Value);
        return institutions.Where(i => acting.Contains(i.Id) == wanted);
    }
}
