using System.Globalization;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Visits;

/// <summary>Counts the choices beside the lists of visits and meetings; each count leaves out the choice of its own facet.</summary>
public sealed class VisitFacetQueries(PortalDbContext db, RegionQueries regions)
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
            await db.FactsAmongAsync(
                Visits(filter with { Fact = null }, reader), FactFacets.OfVisits, [filter.Fact ?? ""], cancellationToken));
    }

    public async Task<MeetingFacets> OfMeetingsAsync(
        MeetingFilter filter, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        var anyYear = Meetings(filter with { Year = null }, reader).Select(m => new Dated { SortDate = m.SortDate, YearKnown = m.When.YearKnown });
        var touched = Meetings(filter with { Country = null }, reader).SelectMany(m => m.RegionIds);
        return new MeetingFacets(
            await Meetings(filter, reader).CountAsync(cancellationToken),
            await YearsAsync(anyYear, cancellationToken),
            await regions.CountriesAmongAsync(touched, lang, cancellationToken));
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
