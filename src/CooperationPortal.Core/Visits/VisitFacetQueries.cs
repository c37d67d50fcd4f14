using System.Globalization;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Visits;

/// <summary>Counts the choices beside the lists of visits and meetings; each count leaves out the choice of its own facet.</summary>
public sealed class VisitFacetQueries(PortalDbContext db, RegionQueries regions, SubjectFacetQueries subjects)
{
    public async Task<VisitFacets> OfVisitsAsync(
        VisitFilter filter, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        var kinds = await Visits(filter with { Kind = null }, reader).GroupBy(v => v.Kind)
            .Select(g => new FacetCount<VisitKind>(g.Key, g.Count())).ToListAsync(cancellationToken);
        var statuses = await Visits(filter with { Status = null }, reader).GroupBy(v => v.Status)
            .Select(g => new FacetCount<VisitStatus>(g.Key, g.Count())).ToListAsync(cancellationToken);
        var directions = new List<FacetCount<VisitDirection>>();
        foreach (var direction in filter.Region is null ? [] : Enum.GetValues<VisitDirection>())
        {
            var count = await Visits(filter with { Direction = direction }, reader).CountAsync(cancellationToken);
            directions.Add(new(direction, count));
        }

        var anyYear = Visits(filter with { Year = null }, reader).Select(v => new Dated { SortDate = v.SortDate, YearKnown = v.Period.YearKnown });
        var touched = Visits(filter with { Country = null }, reader).SelectMany(v => v.RegionIds);
        return new VisitFacets(
            await Visits(filter, reader).CountAsync(cancellationToken),
            await YearsAsync(anyYear, cancellationToken),
            [.. kinds.OrderBy(k => k.Value)],
            [.. statuses.OrderBy(s => s.Value)],
            directions,
            await regions.CountriesAmongAsync(touched, lang, cancellationToken),
            await ActivitiesAsync(
                Visits(filter with { Activity = null }, reader).SelectMany(
                    v => v.Statements.SelectMany(s => s.Activities).Distinct()),
                cancellationToken),
            await SubjectsAsync(filter, lang, reader, cancellationToken),
            await db.FactsAmongAsync(Visits(filter, reader), FactFacets.OfVisits, filter.Fact, cancellationToken));
    }

    public async Task<MeetingFacets> OfMeetingsAsync(
        MeetingFilter filter, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        var anyYear = Meetings(filter with { Year = null }, reader).Select(m => new Dated { SortDate = m.SortDate, YearKnown = m.When.YearKnown });
        var touched = Meetings(filter with { Country = null }, reader).SelectMany(m => m.RegionIds);
        return new MeetingFacets(
            await Meetings(filter, reader).CountAsync(cancellationToken),
            await YearsAsync(anyYear, cancellationToken),
            await regions.CountriesAmongAsync(touched, lang, cancellationToken),
            await ActivitiesAsync(
                Meetings(filter with { Activity = null }, reader).SelectMany(
                    m => m.Statements.SelectMany(s => s.Activities).Distinct()),
                cancellationToken),
            await SubjectsAsync(filter, lang, reader, cancellationToken));
    }

    private async Task<SubjectFacets> SubjectsAsync(
        VisitFilter filter, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        var places = await subjects.RegionsAsync(
            Visits(filter with { Region = null }, reader), filter.Region, lang, cancellationToken);
        return new SubjectFacets(
            filter.Direction is null ? places : await AsSeenFromAsync(places, filter, reader, cancellationToken),
            await subjects.InstitutionsAsync(
                Visits(filter with { Institution = null }, reader), filter.Institution, lang, cancellationToken),
            await subjects.SpecialtiesAsync(
                Visits(filter with { Specialty = null }, reader).SelectMany(v => v.Statements.SelectMany(s => s.SpecialtyCodes)
                    .Union(v.Stops.SelectMany(s => s.SpecialtyCodes))
                    .Union(v.Stops.SelectMany(s => s.Shown).SelectMany(i => i.SpecialtyCodes))),
                filter.Specialty, lang, cancellationToken),
            await subjects.LanguagesAsync(Visits(filter with { Language = null }, reader), cancellationToken));
    }

    private async Task<SubjectFacets> SubjectsAsync(
        MeetingFilter filter, string lang, Actor? reader, CancellationToken cancellationToken) => new(
        await subjects.RegionsAsync(Meetings(filter with { Region = null }, reader), filter.Region, lang, cancellationToken),
        await subjects.InstitutionsAsync(
            Meetings(filter with { Institution = null }, reader), filter.Institution, lang, cancellationToken),
        await subjects.SpecialtiesAsync(
            Meetings(filter with { Specialty = null }, reader)
                .SelectMany(m => m.Statements.SelectMany(s => s.SpecialtyCodes).Union(m.SpecialtyCodes)),
            filter.Specialty, lang, cancellationToken),
        await subjects.LanguagesAsync(Meetings(filter with { Language = null }, reader), cancellationToken));

    /// <summary>Incoming for one place is outgoing for another, so that each place is asked for its own.</summary>
    private async Task<IReadOnlyList<NamedCount>> AsSeenFromAsync(
        IReadOnlyList<NamedCount> places, VisitFilter filter, Actor? reader, CancellationToken cancellationToken)
    {
        var counts = new List<NamedCount>();
        foreach (var place in places)
        {
            counts.Add(place with
            {
                Count = await Visits(filter with { Region = place.Value }, reader).CountAsync(cancellationToken),
            });
        }

        return counts;
    }

    private static async Task<IReadOnlyList<FacetCount<ActivityType>>> ActivitiesAsync(
        IQueryable<ActivityType> spokenOf, CancellationToken cancellationToken)
    {
        var counts = await spokenOf.GroupBy(a => a).Select(g => new FacetCount<ActivityType>(g.Key, g.Count()))
            .ToListAsync(cancellationToken);
        return [.. counts.OrderByDescending(c => c.Count).ThenBy(c => c.Value)];
    }

    private IQueryable<Visit> Visits(VisitFilter filter, Actor? reader) =>
        db.Visits.AsNoTracking().VisibleTo(reader).Where(filter, db);

    private IQueryable<Meeting> Meetings(MeetingFilter filter, Actor? reader) =>
        db.Meetings.AsNoTracking().VisibleTo(reader).Where(filter, db);

    /// <summary>Newest first; the unknown year is last and is there even when nothing is in it.</summary>
    private static async Task<IReadOnlyList<FacetCount<string>>> YearsAsync(
        IQueryable<Dated> dates, CancellationToken cancellationToken)
    {
        var years = await dates.Where(d => d.YearKnown).GroupBy(d => d.SortDate.Year)
            .Select(g => new { Year = g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        var unknown = await dates.CountAsync(d => !d.YearKnown, cancellationToken);
        return
        [
            .. years.OrderByDescending(y => y.Year)
                .Select(y => new FacetCount<string>(y.Year.ToString(CultureInfo.InvariantCulture), y.Count)),
            new FacetCount<string>(VisitFilter.UnknownYear, unknown),
        ];
    }

    private sealed class Dated
    {
        public DateOnly SortDate { get; init; }

        public bool YearKnown { get; init; }
    }
}
