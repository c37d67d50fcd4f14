using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Partnerships;

/// <summary>
/// Counts the choices beside a list of partnerships. Countries narrow the list further; any other choice takes the place of the
/// one that is made.
/// </summary>
public sealed class PartnershipFacetQueries(
    PortalDbContext db, CountryFacetQueries countries, SubjectFacetQueries subjects, TimeProvider time)
{
    private readonly PartnerTallies tallies = new(db);
    private readonly PairFacts facts = new(db, time);

    public async Task<PartnershipFacets> OfAsync(PartnershipFilter filter, string lang, CancellationToken cancellationToken)
    {
        var all = await FiguresAsync(filter, cancellationToken);
        var (institution, ties, year, specialty, condition, activity, type, language) = (
            await WithoutAsync(filter.Institution, filter with { Institution = null }),
            await WithoutAsync($"{filter.Has}", filter with { Has = null }),
            await WithoutAsync(filter.Year, filter with { Year = null }),
            await WithoutAsync(filter.Specialty, filter with { Specialty = null }),
            await WithoutAsync(filter.Condition, filter with { Condition = null }),
            await WithoutAsync($"{filter.Activity}", filter with { Activity = null }),
            await WithoutAsync($"{filter.Type}", filter with { Type = null }),
            await WithoutAsync(filter.Language, filter with { Language = null }));
        return new PartnershipFacets(
            await LengthAsync(filter, all, cancellationToken),
            await CountriesAsync(filter, all, lang, cancellationToken),
            await RegionsAsync(filter, all, lang, cancellationToken),
            await subjects.InstitutionsAsync(institution, all.Length, filter.All, lang, cancellationToken),
            [.. ties.List.Choices<PartnershipTie>(PartnershipFilter.Ties).OrderBy(t => t.Value)],
            year.List.Years(),
            await subjects.TermsAsync(specialty, LongFacet.Specialty, filter.All, lang, cancellationToken),
            await subjects.TermsAsync(condition, LongFacet.Condition, filter.All, lang, cancellationToken),
            activity.List.Choices<ActivityType>(Aspect.Activity),
            type.List.Choices<AgreementType>(Aspect.Type),
            SubjectFacetQueries.Languages(language.List));

        async Task<Widened> WithoutAsync(string? chosen, PartnershipFilter wider) =>
            new(chosen, string.IsNullOrEmpty(chosen) ? all : await FiguresAsync(wider, cancellationToken));
    }

    /// <summary>Of all partnerships they are kept; of others the first are counted.</summary>
    private async Task<ListFigures> FiguresAsync(PartnershipFilter filter, CancellationToken cancellationToken) => filter.IsEmpty
        ? await facts.OfAllAsync(await tallies.CountAsync(filter, cancellationToken), filter.All, cancellationToken)
        : await facts.OfAsync(filter, cancellationToken);

    /// <summary>Exact also of a long list where places alone narrow it, or one fact: these are kept.</summary>
    private async Task<ListLength> LengthAsync(PartnershipFilter filter, ListFigures all, CancellationToken cancellationToken)
    {
        if (filter.Facts.Count == 0)
        {
            return await tallies.CountAsync(filter, cancellationToken);
        }

        return all.Length.AndMore && filter is { IsAnywhere: true, Facts.Count: 1 } ? await facts.OfFactAsync(filter, cancellationToken) : all.Length;
    }

    private async Task<Offered<PlaceCount>> CountriesAsync(
        PartnershipFilter filter, ListFigures all, string lang, CancellationToken cancellationToken) => filter.Facts.Count == 0
        ? await countries.AmongAsync(
            await tallies.CountriesAsync(filter, cancellationToken), filter.Country, filter.All, lang, cancellationToken)
        : await countries.OfAsync(all, filter.Country, filter.All, lang, cancellationToken);

    private async Task<Offered<NamedCount>> RegionsAsync(
        PartnershipFilter filter, ListFigures all, string lang, CancellationToken cancellationToken)
    {
        if (filter.Facts.Count == 0)
        {
            return await subjects.RegionsAsync(
                tallies.Places(filter.Countries), () => tallies.CountAsync(filter, cancellationToken), filter.Region,
                filter.All, lang, cancellationToken);
        }

        var wider = string.IsNullOrEmpty(filter.Region) ? all : await FiguresAsync(filter with { Region = null }, cancellationToken);
        return await subjects.RegionsAsync(new Widened(filter.Region, wider), all.Length, filter.All, lang, cancellationToken);
    }
}
