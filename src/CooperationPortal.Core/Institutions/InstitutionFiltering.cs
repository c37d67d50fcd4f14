using CooperationPortal.Core.Agreements.Frameworks;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Institutions;

/// <summary>What a filter of institutions means in the database.</summary>
internal static class InstitutionFiltering
{
    public static IQueryable<Institution> Where(
        this IQueryable<Institution> institutions, InstitutionFilter filter, Actor? reader, DateOnly today, PortalDbContext db)
    {
        institutions = institutions.TouchingRegion(filter.Region, db).ToldIn(filter.Language, db);
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
            var covered = db.Covered(filter.Framework, filter.Acts, reader, today).Select(i => i.Id);
            institutions = institutions.Where(i => covered.Contains(i.Id));
        }

        if (!string.IsNullOrWhiteSpace(filter.Name))
        {
            var number = filter.Name.Trim();

            // Two lists of ids, each found by its index once; asking of every institution whether it has such a name is slow.
            var named = db.Names.OfType<InstitutionName>().WithWords(filter.Name).Select(n => n.InstitutionId);
            var numbered = db.InstitutionIdentifiers.Where(x => x.Value == number).Select(x => x.InstitutionId);
            institutions = institutions.Where(i => named.Contains(i.Id) || numbered.Contains(i.Id));
        }

        return institutions;
    }
}
