using System.Globalization;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Agreements;

/// <summary>
/// Counts the choices beside a list of agreements. Each count leaves out the choices of its own facet, for they widen
/// the list; but those of countries and of what is known, which narrow it, stay.
/// </summary>
public sealed class AgreementFacetQueries(
    PortalDbContext db, RegionQueries regions, SubjectFacetQueries subjects, TimeProvider time)
{
    public async Task<AgreementFacets> OfAsync(
        AgreementFilter filter, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        var types = await Agreements(filter with { Type = [] }, reader).GroupBy(a => a.Type)
            .Select(g => new FacetCount<AgreementType>(g.Key, g.Count())).ToListAsync(cancellationToken);
        return new AgreementFacets(
            await Agreements(filter, reader).CountAsync(cancellationToken),
            await StatesAsync(filter, reader, cancellationToken),
            await regions.CountriesAmongAsync(Agreements(filter, reader).SelectMany(a => a.RegionIds), lang, cancellationToken),
            await YearsAsync(filter, reader, cancellationToken),
            [.. types.OrderByDescending(t => t.Count).ThenBy(t => t.Value)],
            await LevelsAsync(filter, reader, cancellationToken),
            await ActivitiesAsync(filter, reader, cancellationToken),
            await SubjectsAsync(filter, lang, reader, cancellationToken),
            await db.FactsAmongAsync(Agreements(filter, reader), FactFacets.OfAgreements, filter.Fact, cancellationToken));
    }

    private async Task<SubjectFacets> SubjectsAsync(
        AgreementFilter filter, string lang, Actor? reader, CancellationToken cancellationToken) => new(
        await subjects.RegionsAsync(Agreements(filter with { Region = null }, reader), filter.Region, lang, cancellationToken),
        await subjects.InstitutionsAsync(
            Agreements(filter with { Institution = null }, reader), filter.Institution, lang, cancellationToken),
        await subjects.SpecialtiesAsync(
            db.ValuesOf(Agreements(filter with { Specialty = null }, reader), Aspect.Specialty), filter.Specialty, lang, cancellationToken),
        await subjects.LanguagesAsync(Agreements(filter with { Language = null }, reader), cancellationToken));

    private async Task<IReadOnlyList<FacetCount<ActivityType>>> ActivitiesAsync(
        AgreementFilter filter, Actor? reader, CancellationToken cancellationToken)
    {
        var counts = await db.ValuesOf(Agreements(filter with { Activity = null }, reader), Aspect.Activity)
            .GroupBy(a => a).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        return
        [
            .. counts.Select(c => new FacetCount<ActivityType>(Enum.Parse<ActivityType>(c.Key), c.Count))
                .OrderByDescending(c => c.Count).ThenBy(c => c.Value),
        ];
    }

    private IQueryable<Agreement> Agreements(AgreementFilter filter, Actor? reader) =>
        db.Agreements.AsNoTracking().VisibleTo(reader).Where(filter, time.Today(), db);

    /// <summary>All that are there, and the five that readers look for also where nothing is in them.</summary>
    private async Task<IReadOnlyList<FacetCount<AgreementBucket>>> StatesAsync(
        AgreementFilter filter, Actor? reader, CancellationToken cancellationToken)
    {
        var today = time.Today();
        var counts = await Agreements(filter with { State = [] }, reader)
            .Select(a => new
            {
                State = a.StatePeriods.Where(p => p.From <= today && (p.Until == null || p.Until > today))
                    .Select(p => (LegalState?)p.State).FirstOrDefault(),
                a.PlannedWindow.Latest,
            })
            .GroupBy(a => new { a.State, Late = a.Latest != null && a.Latest < today })
            .Select(g => new { g.Key.State, g.Key.Late, Count = g.Count() })
            .ToListAsync(cancellationToken);
        var yesterday = new StatedDate { Edtf = today.AddDays(-1).ToString("O", CultureInfo.InvariantCulture) };
        var byBucket = counts.ToLookup(
            c => AgreementBuckets.Of(c.State, c.Late ? yesterday : StatedDate.NotStated, today), c => c.Count);
        return
        [
            .. Enum.GetValues<AgreementBucket>()
                .Where(b => byBucket.Contains(b) || filter.State.Contains(b) || b is AgreementBucket.Promised
                    or AgreementBucket.Overdue or AgreementBucket.Signed or AgreementBucket.InForce or AgreementBucket.Ended)
                .Select(b => new FacetCount<AgreementBucket>(b, byBucket[b].Sum())),
        ];
    }

    private async Task<IReadOnlyList<FacetCount<string>>> YearsAsync(
        AgreementFilter filter, Actor? reader, CancellationToken cancellationToken)
    {
        var counts = await Agreements(filter with { Year = [] }, reader)
            .GroupBy(a => a.SortDate == DateOnly.MinValue ? 0 : a.SortDate.Year)
            .Select(g => new { Year = g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken);
        return
        [
            .. counts.Where(c => c.Year > 0).OrderByDescending(c => c.Year)
                .Select(c => new FacetCount<string>(c.Year.ToString(CultureInfo.InvariantCulture), c.Count)),
            new FacetCount<string>(AgreementFilter.UnknownYear, counts.Where(c => c.Year == 0).Sum(c => c.Count)),
        ];
    }

    private async Task<IReadOnlyList<FacetCount<PartyLevel>>> LevelsAsync(
        AgreementFilter filter, Actor? reader, CancellationToken cancellationToken)
    {
        var any = filter with { Level = [] };
        var counts = new List<FacetCount<PartyLevel>>();
        foreach (var level in Enum.GetValues<PartyLevel>())
        {
            var count = await Agreements(any with { Level = [level] }, reader).CountAsync(cancellationToken);
            counts.Add(new FacetCount<PartyLevel>(level, count));
        }

        return counts;
    }
}
