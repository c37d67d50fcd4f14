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

    /// <summary>Signed and not over: what is only promised acts under nothing yet.</summary>
    public static IQueryable<Agreement> ActingUnder(this PortalDbContext db, Framework framework, Actor? reader, DateOnly today)
    {
        var alive = LegalStates.EverSigned.Except(LegalStates.Ended).ToArray();
        var (own, inlinedPlaces) = (framework.Id, framework.Places);
        var agreements = db.Agreements.VisibleTo(reader).Where(a => a.Id != own
            && a.Type != AgreementType.FrameworkRegional
            && a.StatePeriods.Any(p => p.From <= today && (p.Until == null || p.Until > today) && alive.Contains(p.State)));
        return inlinedPlaces.Length > 1
            ? agreements.Where(a => a.ParentId == own || inlinedPlaces.All(place => a.RegionIds.Contains(place)))
            : agreements.Where(a => a.ParentId == own);
    }

    /// <summary>The institutions of its places, or those of them that act under it, or those that do not; none of no framework.</summary>
    public static IQueryable<Institution> Covered(
        this PortalDbContext db, Framework? framework, bool? acts, Actor? reader, DateOnly today)
    {
        var inlinedPlaces = framework?.Places ?? [];
        var institutions = db.Institutions.VisibleTo(reader)
            .Where(i => !Governing.Contains(i.Kind) && inlinedPlaces.Any(place => i.RegionIds.Contains(place)));
        if (framework is null || acts is not { } wanted)
        {
            return institutions;
        }

        // Asked of each institution, for under a framework of two countries a tenth of all agreements act.
        var acting = db.ActingUnder(framework, reader, today);
        return institutions.Where(i =>
            db.AgreementParties.Any(p => p.InstitutionId == i.Id && acting.Any(a => a.Id == p.AgreementId)) == wanted);
    }
}
