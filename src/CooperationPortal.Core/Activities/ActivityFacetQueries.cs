using System.Globalization;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Activities;

/// <summary>Counts the choices beside a list of activities; each count leaves out the choices of its own facet.</summary>
public sealed class ActivityFacetQueries(PortalDbContext db, RegionQueries regions, SubjectFacetQueries subjects)
{
    public async Task<ActivityFacets> OfAsync(
        ActivityFilter filter, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        var types = await Activities(filter with { Type = [] }, reader).GroupBy(a => a.Type)
            .Select(g => new FacetCount<ActivityType>(g.Key, g.Count())).ToListAsync(cancellationToken);
        var states = await Activities(filter with { State = [] }, reader).GroupBy(a => a.Status)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var touched = Activities(filter, reader).SelectMany(a => a.RegionIds);
        return new ActivityFacets(
            await Activities(filter, reader).CountAsync(cancellationToken),
            [.. types.OrderByDescending(t => t.Count).ThenBy(t => t.Value)],
            [.. Enum.GetValues<ActivityStatus>().Select(s => new FacetCount<ActivityStatus>(s, states.GetValueOrDefault(s)))],
            await regions.CountriesAmongAsync(touched, lang, cancellationToken),
            await YearsAsync(filter, reader, cancellationToken),
            await SubjectsAsync(filter, lang, reader, cancellationToken));
    }

    private async Task<SubjectFacets> SubjectsAsync(
        ActivityFilter filter, string lang, Actor? reader, CancellationToken cancellationToken) => new(
        await subjects.RegionsAsync(Activities(filter with { Region = null }, reader), filter.Region, lang, cancellationToken),
        await subjects.InstitutionsAsync(
            Activities(filter with { Institution = null }, reader), filter.Institution, lang, cancellationToken),
        await subjects.SpecialtiesAsync(
            Activities(filter with { Specialty = null }, reader).SelectMany(a => a.SpecialtyCodes),
            filter.Specialty, lang, cancellationToken),
        await subjects.LanguagesAsync(Activities(filter with { Language = null }, reader), cancellationToken));

    private IQueryable<Activity> Activities(ActivityFilter filter, Actor? reader) =>
        db.Activities.AsNoTracking().VisibleWithHolders(reader, db).Where(filter, db);

    private async Task<IReadOnlyList<FacetCount<string>>> YearsAsync(
        ActivityFilter filter, Actor? reader, CancellationToken cancellationToken)
    {
        var counts = await Activities(filter with { Year = [] }, reader)
            .GroupBy(a => new { a.PlannedYear, a.HeldYear })
            .Select(g => new { g.Key.PlannedYear, g.Key.HeldYear, Count = g.Count() })
            .ToListAsync(cancellationToken);
        var byYear = counts
            .SelectMany(c => YearsOf(c.PlannedYear, c.HeldYear, filter.Counted).Select(year => (Year: year, c.Count)))
            .GroupBy(c => c.Year).ToDictionary(g => g.Key, g => g.Sum(c => c.Count));
        return
        [
            .. byYear.Keys.Where(year => year > 0).OrderDescending()
                .Select(year => new FacetCount<string>(year.ToString(CultureInfo.InvariantCulture), byYear[year])),
            new FacetCount<string>(ActivityFilter.UnknownYear, byYear.GetValueOrDefault(0)),
        ];
    }

    private static IEnumerable<int> YearsOf(int? planned, int? held, ActivityCounted? counted)
    {
        int?[] years = counted switch
        {
            ActivityCounted.Planned => [planned],
            ActivityCounted.Held => [held],
            _ => [planned, held],
        };
        return years.OfType<int>().Distinct();
    }
}
