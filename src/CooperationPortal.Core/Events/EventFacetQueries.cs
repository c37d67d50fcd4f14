using System.Globalization;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Events;

/// <summary>Counts the choices beside a list of events; each count leaves out the choice of its own facet.</summary>
public sealed class EventFacetQueries(
    PortalDbContext db, EventChoices choices, CountryFacetQueries countries, SubjectFacetQueries subjects, HeldSubjectFacetQueries held, KeptReads kept)
{
    public async Task<EventFacets> OfAsync(
        EventFilter filter, string lang, Actor? reader, CancellationToken cancellationToken) => reader is null && filter.IsEmpty
        ? await kept.OfAsync((typeof(EventFacets), lang, filter.All), () => ReadAsync(filter, lang, reader, cancellationToken))
        : await ReadAsync(filter, lang, reader, cancellationToken);

    private async Task<EventFacets> ReadAsync(
        EventFilter filter, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        var named = await choices.NamedAsync(filter.Name, cancellationToken);
        var about = await held.OfAsync(
            Events(filter),
            Without(filter.Specialty, filter with { Specialty = null }),
            Without(filter.Condition, filter with { Condition = null }),
            Without($"{filter.Activity}", filter with { Activity = null }),
            Without(filter.Institution, filter with { Institution = null }),
            filter.All, lang, cancellationToken);
        var recurrences = await Events(filter with { Recurrence = null }).GroupBy(e => e.Recurrence)
            .Select(g => new FacetCount<Recurrence>(g.Key, g.Count())).ToListAsync(cancellationToken);
        return new EventFacets(
            await Events(filter).CountAsync(cancellationToken),
            await YearsAsync(Events(filter with { Year = null }), cancellationToken),
            await countries.AmongAsync(
                Events(filter with { Country = null }).SelectMany(e => e.RegionIds).Tallied(), [filter.Country], filter.All,
                lang, cancellationToken),
            [.. recurrences.OrderBy(r => r.Value)],
            about.Activities,
            new SubjectFacets(
                await subjects.RegionsAsync(Events(filter with { Region = null }), filter.Region, filter.All, lang, cancellationToken),
                about.Institutions,
                about.Specialties,
                about.Conditions,
                await subjects.LanguagesAsync(Events(filter with { Language = null }), cancellationToken)));

        Without<Event> Without(string? chosen, EventFilter wider) => new(chosen, Events(wider), reader is null && wider.IsEmpty);

        IQueryable<Event> Events(EventFilter wider) => db.Events.AsNoTracking().VisibleTo(reader).Where(wider, named, db);
    }

    private static async Task<IReadOnlyList<FacetCount<string>>> YearsAsync(IQueryable<Event> events, CancellationToken cancellationToken)
    {
        var years = await events.GroupBy(e => e.Period.YearKnown ? (e.Period.Earliest ?? e.Period.Latest)!.Value.Year : 0)
            .Select(g => new { Year = g.Key, Count = g.Count() }).ToDictionaryAsync(y => y.Year, y => y.Count, cancellationToken);
        return
        [
            .. years.Keys.Where(y => y > 0).OrderDescending()
                .Select(y => new FacetCount<string>(y.ToString(CultureInfo.InvariantCulture), years[y])),
            new FacetCount<string>(VisitFilter.UnknownYear, years.GetValueOrDefault(0)),
        ];
    }
}
