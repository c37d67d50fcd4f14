using CooperationPortal.Core.Users;

namespace CooperationPortal.Core.Shared;

/// <summary>The one place that says what a reader may see of the live records.</summary>
public static class Visibility
{
    /// <summary>
    /// The public, and the staff on public pages, see what is published and not deleted. Staff pages pass the reader's
    /// rights to find withdrawn records too; nobody but those with a scope over the record does, and administrators have none.
    /// </summary>
    public static IQueryable<T> VisibleTo<T>(this IQueryable<T> records, Actor? reader)
        where T : Record
    {
        if (reader is null)
        {
            return records.Where(r => r.IsPublic && r.DeletedAt == null);
        }

        var grants = reader.Grants.Where(g => reader.IsPortal || g.Role is not PortalRole.SystemAdministrator).ToList();
        if (grants.Exists(g => g.IsEverywhere))
        {
            return records.Where(r => r.DeletedAt == null);
        }

        var regions = grants.Select(g => g.RegionId).OfType<Guid>().ToArray();
        var institutions = grants.Select(g => g.InstitutionId).OfType<Guid>().ToArray();
        return records.Where(r => r.DeletedAt == null
            && (r.IsPublic
                || r.RegionIds.Any(id => regions.Contains(id))
                || r.InstitutionIds.Any(id => institutions.Contains(id))));
    }
}
