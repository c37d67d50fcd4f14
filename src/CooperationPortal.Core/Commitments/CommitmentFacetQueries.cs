using System.Globalization;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Commitments;

/// <summary>Counts the choices beside a list of promises; each count leaves out the choices of its own facet.</summary>
public sealed class CommitmentFacetQueries(
    PortalDbContext db, RegionQueries regions, SubjectFacetQueries subjects, TimeProvider time)
{
    public async Task<CommitmentFacets> OfAsync(
        CommitmentFilter filter, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        var activities = await Commitments(filter with { Activity = [] }, reader).GroupBy(c => c.Activity)
            .Select(g => new FacetCount<ActivityType>(g.Key, g.Count())).ToListAsync(cancellationToken);
        return new CommitmentFacets(
            await Commitments(filter, reader).CountAsync(cancellationToken),
            await StatesAsync(filter, reader, cancellationToken),
            await regions.CountriesAmongAsync(Commitments(filter, reader).SelectMany(c => c.RegionIds), lang, cancellationToken),
            await YearsAsync(filter, reader, cancellationToken),
            [.. activities.OrderByDescending(a => a.Count).ThenBy(a => a.Value)],
            await SubjectsAsync(filter, lang, reader, cancellationToken),
            await db.FactsAmongAsync(Commitments(filter, reader), FactFacets.OfCommitments, filter.Fact, cancellationToken));
    }

    private async Task<SubjectFacets> SubjectsAsync(
        CommitmentFilter filter, string lang, Actor? reader, CancellationToken cancellationToken) => new(
        await subjects.RegionsAsync(Commitments(filter with { Region = null }, reader), filter.Region, lang, cancellationToken),
        await subjects.InstitutionsAsync(
            Commitments(filter with { Institution = null }, reader), filter.Institution, lang, cancellationToken),
        await subjects.SpecialtiesAsync(
            Commitments(filter with { Specialty = null }, reader).SelectMany(c => c.SpecialtyCodes),
            filter.Specialty, lang, cancellationToken),
        await subjects.LanguagesAsync(
            Commitments(filter with { Language = null }, reader),
            c => (c.AgreementId ?? c.VisitId ?? c.MeetingId)!.Value, cancellationToken));

    private IQueryable<Commitment> Commitments(CommitmentFilter filter, Actor? reader) =>
        db.Commitments.AsNoTracking().VisibleWithHolders(reader, db).Where(filter, time.Today(), db);

    private async Task<IReadOnlyList<FacetCount<CommitmentBucket>>> StatesAsync(
        CommitmentFilter filter, Actor? reader, CancellationToken cancellationToken)
    {
        var today = time.Today();
        var counts = await Commitments(filter with { State = [] }, reader)
            .GroupBy(c => new { c.Status, Late = c.Due.Latest != null && c.Due.Latest < today })
            .Select(g => new { g.Key.Status, g.Key.Late, Count = g.Count() })
            .ToListAsync(cancellationToken);
        var yesterday = new StatedDate { Edtf = today.AddDays(-1).ToString("O", CultureInfo.InvariantCulture) };
        var byBucket = counts.ToLookup(
            c => CommitmentFiltering.BucketOf(c.Status, c.Late ? yesterday : StatedDate.NotStated, today), c => c.Count);
        return [.. Enum.GetValues<CommitmentBucket>().Select(b => new FacetCount<CommitmentBucket>(b, byBucket[b].Sum()))];
    }

    private async Task<IReadOnlyList<FacetCount<string>>> YearsAsync(
        CommitmentFilter filter, Actor? reader, CancellationToken cancellationToken)
    {
        var counts = await Commitments(filter with { Year = [] }, reader)
            .GroupBy(c => c.SortDate == DateOnly.MinValue ? 0 : c.SortDate.Year)
            .Select(g => new { Year = g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken);
        return
        [
            .. counts.Where(c => c.Year > 0).OrderByDescending(c => c.Year)
                .Select(c => new FacetCount<string>(c.Year.ToString(CultureInfo.InvariantCulture), c.Count)),
            new FacetCount<string>(CommitmentFilter.UnknownYear, counts.Where(c => c.Year == 0).Sum(c => c.Count)),
        ];
    }
}
