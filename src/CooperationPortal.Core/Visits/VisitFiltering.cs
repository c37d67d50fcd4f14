using System.Globalization;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Search;

namespace CooperationPortal.Core.Visits;

/// <summary>What a filter of visits means in the database.</summary>
internal static class VisitFiltering
{
    public static IQueryable<Visit> Where(this IQueryable<Visit> visits, VisitFilter filter, PortalDbContext db)
    {
        visits = visits.Touching(filter, db);
        if (filter is { Region: { } region, Direction: { } direction })
        {
            visits = visits.Going(direction, db.PlacesWithin(region), db);
        }

        if (filter.Kind is { } kind)
        {
            visits = visits.Where(v => v.Kind == kind);
        }

        if (filter.Status is { } status)
        {
            visits = visits.Where(v => v.Status == status);
        }

        if (filter.Outcome is { } outcome)
        {
            visits = visits.Where(v => v.Stops.Any(s => s.Outcome == outcome));
        }

        if (filter.Specialty is { } specialty)
        {
            visits = visits.Where(v => v.Statements.Any(s => s.SpecialtyCodes.Contains(specialty))
                || v.Stops.Any(s => s.SpecialtyCodes.Contains(specialty)
                    || s.Shown.Any(i => i.SpecialtyCodes.Contains(specialty))));
        }

        if (filter.Condition is { } condition)
        {
            visits = visits.Where(v => v.Statements.Any(s => s.ConditionCodes.Contains(condition))
                || v.Stops.Any(s => s.ConditionCodes.Contains(condition)
                    || s.Shown.Any(i => i.ConditionCodes.Contains(condition))));
        }

        if (filter.Event?.ToLowerInvariant() is { } happening)
        {
            visits = visits.Where(v => db.Events.Any(e => e.Slug == happening && e.Id == v.EventId));
        }

        return visits.InYear(filter.Year).WithWords(filter.Words);
    }

    /// <summary>The place with that slug and all places below it.</summary>
    public static IQueryable<Guid> PlacesWithin(this PortalDbContext db, string slug)
    {
        var key = slug.ToLowerInvariant();
        return db.Regions
            .Where(r => r.Slug == key || db.Regions.Any(p => p.Slug == key && r.AncestorIds.Contains(p.Id)))
            .Select(r => r.Id);
    }

    /// <summary>The days of a year; null where the text is no year.</summary>
    public static (DateOnly First, DateOnly Last)? DaysOf(string year) =>
        int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 9999
            ? (new DateOnly(number, 1, 1), new DateOnly(number, 12, 31))
            : null;

    private static IQueryable<Visit> Touching(this IQueryable<Visit> visits, VisitFilter filter, PortalDbContext db)
    {
        foreach (var slug in new[] { filter.Region, filter.With }.OfType<string>().Select(s => s.ToLowerInvariant()))
        {
            visits = visits.Where(v => db.Regions.Any(r => r.Slug == slug && v.RegionIds.Contains(r.Id)));
        }

        if (filter.Country?.ToUpperInvariant() is { } iso2)
        {
            visits = visits.Where(v => db.Regions.Any(
                r => r.Level == RegionLevel.Country && r.CountryIso2 == iso2 && v.RegionIds.Contains(r.Id)));
        }

        if (filter.Institution?.ToLowerInvariant() is { } body)
        {
            visits = visits.Where(v => db.Institutions.Any(i => i.Slug == body && v.InstitutionIds.Contains(i.Id)));
        }

        return visits;
    }

    /// <summary>
    /// Out: somebody from there travelled and nobody there was host. Within: both. In: all the rest that touches the
    /// region, so that no visit is in none of the three lists or in two of them.
    /// </summary>
    private static IQueryable<Visit> Going(
        this IQueryable<Visit> visits, VisitDirection direction, IQueryable<Guid> within, PortalDbContext db)
    {
        var sent = db.Visits
            .Where(v => v.Delegation!.Senders.Any(s => within.Contains(s.Institution!.RegionId) || within.Contains(s.RegionId!.Value))
                || v.Delegation.Members.Any(m => within.Contains(m.Institution!.RegionId) || within.Contains(m.RegionId!.Value)))
            .Select(v => v.Id);
        var received = db.Visits
            .Where(v => v.HostParties.Any(p => within.Contains(p.Institution!.RegionId) || within.Contains(p.RegionId!.Value))
                || v.Stops.Any(s => within.Contains(s.Institution!.RegionId) || within.Contains(s.RegionId!.Value)))
            .Select(v => v.Id);
        return direction switch
        {
            VisitDirection.Outgoing => visits.Where(v => sent.Contains(v.Id) && !received.Contains(v.Id)),
            VisitDirection.Within => visits.Where(v => sent.Contains(v.Id) && received.Contains(v.Id)),
            _ => visits.Where(v => !sent.Contains(v.Id)),
        };
    }

    private static IQueryable<Visit> InYear(this IQueryable<Visit> visits, string? year)
    {
        if (string.IsNullOrEmpty(year))
        {
            return visits;
        }

        if (year == VisitFilter.UnknownYear)
        {
            return visits.Where(v => !v.Period.YearKnown);
        }

        return DaysOf(year) is { } days
            ? visits.Where(v => v.SortDate >= days.First && v.SortDate <= days.Last)
            : visits.Where(v => false);
    }
}
