using CooperationPortal.Core.Data;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Events;

/// <summary>What a filter of events means in the database.</summary>
internal static class EventFiltering
{
    public static IQueryable<Event> Where(this IQueryable<Event> events, EventFilter filter, PortalDbContext db)
    {
        events = events.TouchingRegion(filter.Region, db).ToldIn(filter.Language, db);
        if (!string.IsNullOrEmpty(filter.Country))
        {
            var iso2 = filter.Country.ToUpperInvariant();
            events = events.Where(e => e.Region!.CountryIso2 == iso2);
        }

        if (filter.Recurrence is { } recurrence)
        {
            events = events.Where(e => e.Recurrence == recurrence);
        }

        if (!string.IsNullOrWhiteSpace(filter.Name))
        {
            var named = db.Names.OfType<EventName>().WithWords(filter.Name).Select(n => n.EventId);
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
