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
    PortalDbContext db, CountryFacetQueries countries, SubjectFacetQueries subjects, HeldSubjectFacetQueries held, KeptReads kept)
{
    public async Task<EventFacets> OfAsync(
        EventFilter filter, string lang, Actor? reader, CancellationToken cancellationToken) => reader is null && filter.IsEmpty
        ? await kept.OfAsync((typeof(EventFacets), lang, filter.All), () => ReadAsync(filter, lang, reader, cancellationToken))
        : await ReadAsync(filter, lang, reader, cancellationToken);

    private async Task<EventFacets> ReadAsync(
        EventFilter filter, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        var about = await held.OfAsync(
            Events(filter, reader),
            Without(filter.Specialty, filter with { Specialty = null }),
            Without(filter.Condition, filter with { Condition = null }),
            Without($"{filter.Activity}", filter with { Activity = null }),
            filter.All, lang, cancellationToken);
        var recurrences = await Events(filter with { Recurrence = null }, reader).GroupBy(e => e.Recurrence)
            .Select(g => new FacetCount<Recurrence>(g.Key, g.Count())).ToListAsync(cancellationToken);
        return new EventFacets(
            await Events(filter, reader).CountAsync(cancellationToken),
            await YearsAsync(filter, reader, cancellationToken),
            await countries.AmongAsync(
                Events(filter with { Country = null }, reader).SelectMany(e => e.RegionIds).Tallied(), [filter.Country], filter.All,
                lang, cancellationToken),
            [.. recurrences.OrderBy(r => r.Value)],
            about.Activities,
            new SubjectFacets(
                await subjects.RegionsAsync(Events(filter with { Region = null }, reader), filter.Region, filter.All, lang, cancellationToken),
                new Offered<NamedCount>([]),
                about.Specialties,
                about.Conditions,
                await subjects.LanguagesAsync(Events(filter with { Language = null }, reader), cancellationToken)));

        Without<Event> Without(string? chosen, EventFilter wider) => new(chosen, Events(wider, reader), reader is null && wider.IsEmpty);
    }

    private IQueryable<Event> Events(EventFilter filter, Actor? reader) =>
        db.Events.AsNoTracking().VisibleTo(reader).Where(filter, db);

    private async Task<IReadOnlyList<FacetCount<string>>> YearsAsync(
        EventFilter filter, Actor? reader, CancellationToken cancellationToken)
    {
        var years = await Events(filter with { Year = null }, reader)
            .GroupBy(e => e.Period.YearKnown ? (e.Period.Earliest ?? e.Period.Latest)!.Value.Year : 0)
            .Select(g => new { Year = g.Key, Count = g.Count() }).ToDictionaryAsync(y => y.Year, y => y.Count, cancellationToken);
        return
        [
            .. years.Keys.Where(y => y > 0).OrderDescending()
                .Select(y => new FacetCount<string>(y.ToString(CultureInfo.InvariantCulture), years[y])),
            new FacetCount<string>(VisitFilter.UnknownYear, years.GetValueOrDefault(0)),
        ];
    }
}
