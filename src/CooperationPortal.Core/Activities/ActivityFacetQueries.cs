using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Activities;

/// <summary>Counts the choices beside a list of activities; each count leaves out the choices of its own facet.</summary>
public sealed class ActivityFacetQueries(
    PortalDbContext db, CountryFacetQueries countries, SubjectFacetQueries subjects, ListFigureQueries figures, KeptReads kept,
    TimeProvider time)
{
    private static readonly string[] Aspects = [Aspect.Type, Aspect.Country, Aspect.Year, .. SubjectFacetQueries.Aspects];

    public async Task<ActivityFacets> OfAsync(ActivityFilter filter, string lang, CancellationToken cancellationToken) => filter.IsEmpty
        ? await kept.OfAsync((typeof(ActivityFacets), lang, filter.All), () => ReadAsync(filter, lang, cancellationToken))
        : await ReadAsync(filter, lang, cancellationToken);

    private async Task<ActivityFacets> ReadAsync(ActivityFilter filter, string lang, CancellationToken cancellationToken)
    {
        var list = await FiguresAsync(filter, cancellationToken);
        return new ActivityFacets(
            list.Length,
            (await WithoutAsync(filter.Type.Length > 0, filter with { Type = [] })).Choices<ActivityType>(Aspect.Type),
            (await WithoutAsync(filter.State.Length > 0, filter with { State = [] })).States<ActivityStatus>(),
            await countries.OfAsync(list, filter.Country, filter.All, lang, cancellationToken),
            (await WithoutAsync(filter.Year.Length > 0, filter with { Year = [] })).Years(filter.Counted switch
            {
                ActivityCounted.Planned => Aspect.Planned,
                ActivityCounted.Held => Aspect.Held,
                _ => Aspect.Year,
            }),
            await subjects.OfAsync(
                new SubjectLists(
                    list.Length, filter.All,
                    new(filter.Region, await WithoutAsync(filter.Region is not null, filter with { Region = null })),
                    new(filter.Institution, await WithoutAsync(filter.Institution is not null, filter with { Institution = null })),
                    new(filter.Specialty, await WithoutAsync(filter.Specialty is not null, filter with { Specialty = null })),
                    new(filter.Condition, await WithoutAsync(filter.Condition is not null, filter with { Condition = null })),
                    await WithoutAsync(filter.Language is not null, filter with { Language = null })),
                lang, cancellationToken));

        Task<ListFigures> WithoutAsync(bool isChosen, ActivityFilter wider) =>
            isChosen ? FiguresAsync(wider, cancellationToken) : Task.FromResult(list);
    }

    private async Task<ListFigures> FiguresAsync(ActivityFilter filter, CancellationToken cancellationToken)
    {
        if (filter.IsEmpty)
        {
            return await figures.OfAllAsync(RecordKind.Activity, Aspects, cancellationToken);
        }

        await db.LookForAsync(filter, time.Today(), null, cancellationToken);
        var known = await db.KnownCountAsync(filter, time.Today(), null, cancellationToken);
        return await figures.OfAsync(
            RecordKind.Activity, filter.WordsAlone,
            db.Activities.Seen(filter, null, db).Where(filter, null, db, ListFigureQueries.Read(known)), cancellationToken, known);
    }
}
