using CooperationPortal.Core.Data;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Events;

/// <summary>What a filter of events means in the database.</summary>
internal static class EventFiltering
{
    public static IQueryable<Event> Where(this IQueryable<Event> events, EventFilter filter, PortalDbContext db)
    {
        events = events.TouchingRegion(filter.Region, db).ToldIn(filter.Language, db)
            .HoldingSubject(Aspect.Specialty, filter.Specialty, db).HoldingSubject(Aspect.Condition, filter.Condition, db)
            .HoldingSubject(Aspect.Activity, filter.Activity, db);
        if (!string.IsNullOrEmpty(filter.Country))
        {
            var iso2 = filter.Country.ToUpperInvariant();
            events = events.Where(e => e.Region!.CountryIso2 == iso2);
        }

        if (filter.Recurrence is { } recurrence)
        {
            events = events.Where(e => e.Recurrence == recurrence);
        }

        return events.Named(filter.Name, db).InYear(filter.Year);
    }

    /// <summary>
    /// Each of the words is in a name of the event, names a place where it is, or is its year: "congress Tashkent 2014".
    /// </summary>
    private static IQueryable<Event> Named(this IQueryable<Event> events, string? typed, PortalDbContext db)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return events;
        }

        var words = SearchWords.Written(typed);
        return words.Count == 0 ? events.Where(e => false) : words.Aggregate(events, (found, word) =>
        {
            var named = db.Names.OfType<EventName>().With(word).Select(n => n.EventId);
            var places = db.Names.OfType<RegionName>().With(word).Select(n => n.RegionId);
            var (first, last) = YearFiltering.DaysOf(word.Key) ?? (DateOnly.MaxValue, DateOnly.MinValue);
            return found.Where(e => named.Contains(e.Id)
                || e.RegionIds.Any(id => places.Contains(id))
                || (e.Period.YearKnown && (e.Period.Latest ?? e.Period.Earliest) >= first && (e.Period.Earliest ?? e.Period.Latest) <= last));
        });
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
