using CooperationPortal.Core.Data;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Search;

namespace CooperationPortal.Core.Visits;

/// <summary>What a filter of meetings means in the database.</summary>
internal static class MeetingFiltering
{
    public static IQueryable<Meeting> Where(this IQueryable<Meeting> meetings, MeetingFilter filter, PortalDbContext db)
    {
        meetings = meetings.Touching(filter, db);
        if (filter.WithinVisit is { } within)
        {
            meetings = meetings.Where(m => (m.VisitId != null) == within);
        }

        if (filter.Specialty is { } specialty)
        {
            meetings = meetings.Where(m => m.SpecialtyCodes.Contains(specialty)
                || m.Statements.Any(s => s.SpecialtyCodes.Contains(specialty)));
        }

        if (filter.Condition is { } condition)
        {
            meetings = meetings.Where(m => m.ConditionCodes.Contains(condition)
                || m.Statements.Any(s => s.ConditionCodes.Contains(condition)));
        }

        return meetings.InYear(filter.Year).WithWords(filter.Words);
    }

    private static IQueryable<Meeting> Touching(
        this IQueryable<Meeting> meetings, MeetingFilter filter, PortalDbContext db)
    {
        foreach (var slug in new[] { filter.Region, filter.With }.OfType<string>().Select(s => s.ToLowerInvariant()))
        {
            meetings = meetings.Where(m => db.Regions.Any(r => r.Slug == slug && m.RegionIds.Contains(r.Id)));
        }

        if (filter.Country?.ToUpperInvariant() is { } iso2)
        {
            meetings = meetings.Where(m => db.Regions.Any(
                r => r.Level == RegionLevel.Country && r.CountryIso2 == iso2 && m.RegionIds.Contains(r.Id)));
        }

        if (filter.Institution?.ToLowerInvariant() is { } body)
        {
            meetings = meetings.Where(m => db.Institutions.Any(i => i.Slug == body && m.InstitutionIds.Contains(i.Id)));
        }

        return meetings;
    }

    private static IQueryable<Meeting> InYear(this IQueryable<Meeting> meetings, string? year)
    {
        if (string.IsNullOrEmpty(year))
        {
            return meetings;
        }

        if (year == VisitFilter.UnknownYear)
        {
            return meetings.Where(m => !m.When.YearKnown);
        }

        return VisitFiltering.DaysOf(year) is { } days
            ? meetings.Where(m => m.SortDate >= days.First && m.SortDate <= days.Last)
            : meetings.Where(m => false);
    }
}
