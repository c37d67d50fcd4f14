using CooperationPortal.Core.Data;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Events;

/// <summary>What a filter of events means in the database.</summary>
internal static class EventFiltering
{
    /// <param name="events">All of them.</param>
    /// <param name="filter">What they must be.</param>
    /// <param name="named">What <see cref="EventChoices"/> says that its name stands for.</param>
    /// <param name="db">Where they are kept.</param>
    public static IQueryable<Event> Where(this IQueryable<Event> events, EventFilter filter, Guid[]? named, PortalDbContext db)
    {
        events = events.TouchingRegion(filter.Region, db).ToldIn(filter.Language, db)
            .HoldingSubject(Aspect.Specialty, filter.Specialty, db).HoldingSubject(Aspect.Condition, filter.Condition, db)
            .HoldingSubject(Aspect.Activity, filter.Activity, db);
        if (!string.IsNullOrEmpty(filter.Country))
        {
            var iso2 = filter.Country.ToUpperInvariant();
            events = events.Where(e => e.Region!.CountryIso2 == iso2);
        }

        if (!string.IsNullOrEmpty(filter.Institution))
        {
            events = events.HoldingSubject(Aspect.Institution, db.InstitutionIdOf(filter.Institution), db);
        }

        if (filter.Recurrence is { } recurrence)
        {
            events = events.Where(e => e.Recurrence == recurrence);
        }

        if (named is not null)
        {
            events = events.Where(e => named.Contains(e.Id));
        }

        return events.InYear(filter.Year);
    }

    private static IQueryable<Event> InYear(this IQueryable<Event> events, string? year)
    {
        if (string.IsNullOrEmpty(year))
        {
            return events;
        }

        if (year == VisitFilter.UnknownYear)
        {
            return events.Where(e => !e.Period.YearKnown);
        }

        return YearFiltering.DaysOf(year) is { } days
            ? events.Where(e => e.Period.YearKnown && (e.Period.Earliest ?? e.Period.Latest) >= days.First
                && (e.Period.Earliest ?? e.Period.Latest) <= days.Last)
            : events.Where(e => false);
    }
}
