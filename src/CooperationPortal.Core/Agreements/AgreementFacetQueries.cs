using CooperationPortal.Core.Data;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Agreements;

/// <summary>
/// Counts the choices beside a list of agreements. Each count leaves out the choices of its own facet, for they widen
/// the list; but those of countries and of what is known, which narrow it, stay.
/// </summary>
public sealed class AgreementFacetQueries(
    PortalDbContext db, CountryFacetQueries countries, SubjectFacetQueries subjects, ListFigureQueries figures, KeptReads kept, TimeProvider time)
{
    private static readonly string[] Aspects =
    [
        Aspect.Type, Aspect.Country, Aspect.Year, Aspect.Level, Aspect.Activity, .. SubjectFacetQueries.Aspects,
        .. FactFacets.AspectsOf(FactFacets.OfAgreements),
    ];

    public async Task<AgreementFacets> OfAsync(AgreementFilter filter, string lang, CancellationToken cancellationToken) => filter.IsEmpty
        ? await kept.OfAsync((typeof(AgreementFacets), lang, filter.All), () => ReadAsync(filter, lang, cancellationToken))
        : await ReadAsync(filter, lang, cancellationToken);

    private async Task<AgreementFacets> ReadAsync(AgreementFilter filter, string lang, CancellationToken cancellationToken)
    {
        var list = await FiguresAsync(filter, cancellationToken);
        return new AgreementFacets(
            list.Length,
            StatesOf(await WithoutAsync(filter.State.Length > 0, filter with { State = [] }), filter.State),
            await countries.OfAsync(list, filter.Country, filter.All, lang, cancellationToken),
            (await WithoutAsync(filter.Year.Length > 0, filter with { Year = [] })).Years(),
            (await WithoutAsync(filter.Type.Length > 0, filter with { Type = [] })).Choices<AgreementType>(Aspect.Type),
            LevelsOf(await WithoutAsync(filter.Level.Length > 0, filter with { Level = [] })),
            (await WithoutAsync(filter.Activity is not null, filter with { Activity = null }))
                .Choices<ActivityType>(Aspect.Activity),
            await subjects.OfAsync(
                new SubjectLists(
                    list.Length, filter.All,
                    new(filter.Region, await WithoutAsync(filter.Region is not null, filter with { Region = null })),
                    new(filter.Institution, await WithoutAsync(filter.Institution is not null, filter with { Institution = null })),
                    new(filter.Specialty, await WithoutAsync(filter.Specialty is not null, filter with { Specialty = null })),
                    new(filter.Condition, await WithoutAsync(filter.Condition is not null, filter with { Condition = null })),
                    await WithoutAsync(filter.Language is not null, filter with { Language = null })),
                lang, cancellationToken),
            list.Facts(FactFacets.OfAgreements, filter.Fact));

        Task<ListFigures> WithoutAsync(bool isChosen, AgreementFilter wider) =>
            isChosen ? FiguresAsync(wider, cancellationToken) : Task.FromResult(list);
    }

    private async Task<ListFigures> FiguresAsync(AgreementFilter filter, CancellationToken cancellationToken)
    {
        if (filter.IsEmpty)
        {
            return await figures.OfAllAsync(RecordKind.Agreement, Aspects, cancellationToken);
        }

        await db.LookForAsync(filter, time.Today(), null, cancellationToken);
        var known = await db.KnownCountAsync(filter, time.Today(), null, cancellationToken);
        return await figures.OfAsync(
            RecordKind.Agreement, filter.WordsAlone,
            db.Agreements.VisibleTo(null).Where(filter, time.Today(), null, db, ListFigureQueries.Read(known)), cancellationToken, known);
    }

    /// <summary>All that are there, and the five that readers look for also where nothing is in them.</summary>
    private static IReadOnlyList<FacetCount<AgreementBucket>> StatesOf(ListFigures list, AgreementBucket[] chosen) =>
    [
        .. list.States<AgreementBucket>().Where(s => s.Count != 0 || chosen.Contains(s.Value) || s.Value
            is AgreementBucket.Promised or AgreementBucket.Overdue or AgreementBucket.Signed or AgreementBucket.InForce
            or AgreementBucket.Ended),
    ];

    private static IReadOnlyList<FacetCount<PartyLevel>> LevelsOf(ListFigures list) =>
        [.. Enum.GetValues<PartyLevel>().Select(l => new FacetCount<PartyLevel>(l, list.Count(Aspect.Level, $"{l}")))];
}
