using CooperationPortal.Core.Data;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Institutions;

/// <summary>Counts the choices beside a list of institutions; each count leaves out the choice of its own facet.</summary>
public sealed class InstitutionFacetQueries(
    PortalDbContext db, InstitutionChoices choices, CountryFacetQueries countries, SubjectFacetQueries subjects,
    HeldSubjectFacetQueries held, KeptReads kept, TimeProvider time)
{
    public async Task<InstitutionFacets> OfAsync(
        InstitutionFilter filter, string lang, Actor? reader, CancellationToken cancellationToken) => reader is null && filter.IsEmpty
        ? await kept.OfAsync((typeof(InstitutionFacets), lang, filter.All), () => ReadAsync(filter, lang, reader, cancellationToken))
        : await ReadAsync(filter, lang, reader, cancellationToken);

    private async Task<InstitutionFacets> ReadAsync(
        InstitutionFilter filter, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        var choice = await choices.OfAsync(filter, reader, cancellationToken);
        var kinds = await Institutions(filter with { Kind = null }).GroupBy(i => i.Kind)
            .Select(g => new FacetCount<InstitutionKind>(g.Key, g.Count())).ToListAsync(cancellationToken);
        var states = await Institutions(filter with { Status = null }).GroupBy(i => i.Status)
            .Select(g => new FacetCount<InstitutionStatus>(g.Key, g.Count())).ToListAsync(cancellationToken);
        var about = await held.OfAsync(
            Institutions(filter),
            Without(filter.Specialty, filter with { Specialty = null }),
            Without(filter.Condition, filter with { Condition = null }),
            Without($"{filter.Activity}", filter with { Activity = null }),
            null,
            filter.All, lang, cancellationToken);
        return new InstitutionFacets(
            await Institutions(filter).CountAsync(cancellationToken),
            [.. kinds.OrderBy(k => k.Value)],
            [.. states.OrderBy(s => s.Value)],
            await countries.AmongAsync(
                Institutions(filter with { Country = null }).SelectMany(i => i.RegionIds).Tallied(), [filter.Country], filter.All,
                lang, cancellationToken),
            about.Activities,
            new SubjectFacets(
                await subjects.RegionsAsync(
                    Institutions(filter with { Region = null }), filter.Region, filter.All, lang, cancellationToken),
                new Offered<NamedCount>([]),
                about.Specialties,
                about.Conditions,
                await subjects.LanguagesAsync(Institutions(filter with { Language = null }), cancellationToken)));

        Without<Institution> Without(string? chosen, InstitutionFilter wider) =>
            new(chosen, Institutions(wider), reader is null && wider.IsEmpty);

        IQueryable<Institution> Institutions(InstitutionFilter narrowed) =>
            db.Institutions.AsNoTracking().VisibleTo(reader).Where(narrowed, choice, reader, time.Today(), db);
    }
}
