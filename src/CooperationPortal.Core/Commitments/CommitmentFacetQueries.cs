using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Commitments;

/// <summary>Counts the choices beside a list of promises; each count leaves out the choices of its own facet.</summary>
public sealed class CommitmentFacetQueries(
    PortalDbContext db, CountryFacetQueries countries, SubjectFacetQueries subjects, ListFigureQueries figures, KeptReads kept, TimeProvider time)
{
    private static readonly string[] Aspects =
    [
        Aspect.Country, Aspect.Year, Aspect.Activity, Aspect.Type, .. SubjectFacetQueries.Aspects,
        .. FactFacets.AspectsOf(FactFacets.OfCommitments),
    ];

    public async Task<CommitmentFacets> OfAsync(CommitmentFilter filter, string lang, CancellationToken cancellationToken) => filter.IsEmpty
        ? await kept.OfAsync((typeof(CommitmentFacets), lang, filter.All), () => ReadAsync(filter, lang, cancellationToken))
        : await ReadAsync(filter, lang, cancellationToken);

    private async Task<CommitmentFacets> ReadAsync(CommitmentFilter filter, string lang, CancellationToken cancellationToken)
    {
        var list = await FiguresAsync(filter, cancellationToken);
        return new CommitmentFacets(
            list.Length,
            (await WithoutAsync(filter.State.Length > 0, filter with { State = [] })).States<CommitmentBucket>(),
            await countries.OfAsync(list, filter.Country, filter.All, lang, cancellationToken),
            (await WithoutAsync(filter.Year.Length > 0, filter with { Year = [] })).Years(),
            (await WithoutAsync(filter.Activity.Length > 0, filter with { Activity = [] })).Choices<ActivityType>(Aspect.Activity),
            (await WithoutAsync(filter.Type.Length > 0, filter with { Type = [] })).Choices<AgreementType>(Aspect.Type),
            await subjects.OfAsync(
                new SubjectLists(
                    list.Length, filter.All,
                    new(filter.Region, await WithoutAsync(filter.Region is not null, filter with { Region = null })),
                    new(filter.Institution, await WithoutAsync(filter.Institution is not null, filter with { Institution = null })),
                    new(filter.Specialty, await WithoutAsync(filter.Specialty is not null, filter with { Specialty = null })),
                    new(filter.Condition, await WithoutAsync(filter.Condition is not null, filter with { Condition = null })),
                    await WithoutAsync(filter.Language is not null, filter with { Language = null })),
                lang, cancellationToken),
            list.Facts(FactFacets.OfCommitments, filter.Fact));

        Task<ListFigures> WithoutAsync(bool isChosen, CommitmentFilter wider) =>
            isChosen ? FiguresAsync(wider, cancellationToken) : Task.FromResult(list);
    }

    private async Task<ListFigures> FiguresAsync(CommitmentFilter filter, CancellationToken cancellationToken)
    {
        if (filter.IsEmpty)
        {
            return await figures.OfAllAsync(RecordKind.Commitment, Aspects, cancellationToken);
        }

        await db.LookForAsync(filter, time.Today(), null, cancellationToken);
        var known = await db.KnownCountAsync(filter, time.Today(), null, cancellationToken);
        return await figures.OfAsync(
            RecordKind.Commitment, filter.WordsAlone,
            db.Commitments.Seen(filter, null, db).Where(filter, time.Today(), null, db, ListFigureQueries.Read(known)), cancellationToken,
            known);
    }
}
