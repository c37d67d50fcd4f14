using CooperationPortal.Core.Agreements.Frameworks;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Institutions;

/// <summary>What a filter of institutions means in the database.</summary>
internal static class InstitutionFiltering
{
    /// <param name="institutions">All of them.</param>
    /// <param name="filter">What they must be.</param>
    /// <param name="choice">What <see cref="InstitutionChoices"/> says that it stands for.</param>
    /// <param name="reader">Who asks, null for the public.</param>
    /// <param name="today">The day of the reader.</param>
    /// <param name="db">Where they are kept.</param>
    public static IQueryable<Institution> Where(
        this IQueryable<Institution> institutions, InstitutionFilter filter, InstitutionChoice choice, Actor? reader, DateOnly today, PortalDbContext db)
    {
        institutions = institutions.TouchingRegion(filter.Region, db).ToldIn(filter.Language, db)
            .HoldingSubject(Aspect.Specialty, filter.Specialty, db).HoldingSubject(Aspect.Condition, filter.Condition, db)
            .HoldingSubject(Aspect.Activity, filter.Activity, db);
        if (filter.Status is { } status)
        {
            institutions = institutions.Where(i => i.Status == status);
        }

        if (filter.Kind is { } kind)
        {
            institutions = institutions.Where(i => i.Kind == kind);
        }

        if (filter.Country is { } country)
        {
            var iso2 = country.ToUpperInvariant();
            institutions = institutions.Where(i => i.Region!.CountryIso2 == iso2);
        }

        if (!string.IsNullOrEmpty(filter.Framework))
        {
            var covered = db.Covered(choice.Framework, filter.Acts, reader, today).Select(i => i.Id);
            institutions = institutions.Where(i => covered.Contains(i.Id));
        }

        if (choice.Named is { } named)
        {
            institutions = institutions.Where(i => named.Contains(i.Id));
        }

        return institutions;
    }
}
