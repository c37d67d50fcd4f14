using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Visits;

/// <summary>Counts the choices beside a list of meetings; each count leaves out the choice of its own facet.</summary>
public sealed class MeetingFacetQueries(
    PortalDbContext db, CountryFacetQueries countries, SubjectFacetQueries subjects, ListFigureQueries figures, KeptReads kept)
{
    private static readonly string[] Aspects =
    [
        Aspect.Country, Aspect.Year, Aspect.Activity, .. SubjectFacetQueries.Aspects, .. FactFacets.AspectsOf(FactFacets.OfMeetings),
    ];

    public async Task<MeetingFacets> OfAsync(MeetingFilter filter, string lang, CancellationToken cancellationToken) => filter.IsEmpty
        ? await kept.OfAsync((typeof(MeetingFacets), lang, filter.All), () => ReadAsync(filter, lang, cancellationToken))
        : await ReadAsync(filter, lang, cancellationToken);

    private async Task<MeetingFacets> ReadAsync(MeetingFilter filter, string lang, CancellationToken cancellationToken)
    {
        var list = await FiguresAsync(filter, cancellationToken);
        return new MeetingFacets(
            list.Length,
            (await WithoutAsync(filter.Year is not null, filter with { Year = null })).Years(),
            await countries.OfAsync(
                await WithoutAsync(filter.Country is not null, filter with { Country = null }), [filter.Country], filter.All,
                lang, cancellationToken),
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
            list.Facts(FactFacets.OfMeetings, filter.Fact));

        Task<ListFigures> WithoutAsync(bool isChosen, MeetingFilter wider) =>
            isChosen ? FiguresAsync(wider, cancellationToken) : Task.FromResult(list);
    }

    private async Task<ListFigures> FiguresAsync(MeetingFilter filter, CancellationToken cancellationToken)
    {
        if (filter.IsEmpty)
        {
            return await figures.OfAllAsync(RecordKind.Meeting, Aspects, cancellationToken);
        }

        await db.LookForAsync(RecordKind.Meeting, filter.Words, null, cancellationToken);
        return await figures.OfAsync(
            RecordKind.Meeting, filter.WordsAlone, db.Meetings.VisibleTo(null).Where(filter, null, db), cancellationToken);
    }
}
