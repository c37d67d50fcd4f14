using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Visits;

/// <summary>Counts the choices beside a list of visits; each count leaves out the choice of its own facet.</summary>
public sealed class VisitFacetQueries(
    PortalDbContext db, CountryFacetQueries countries, SubjectFacetQueries subjects, ListFigureQueries figures, KeptReads kept,
    TimeProvider time)
{
    private static readonly string[] Aspects =
    [
        Aspect.Country, Aspect.Year, Aspect.Kind, Aspect.Activity, .. SubjectFacetQueries.Aspects,
        .. FactFacets.AspectsOf(FactFacets.OfVisits),
    ];

    public async Task<VisitFacets> OfAsync(VisitFilter filter, string lang, CancellationToken cancellationToken) => filter.IsEmpty
        ? await kept.OfAsync((typeof(VisitFacets), lang, filter.All), () => ReadAsync(filter, lang, cancellationToken))
        : await ReadAsync(filter, lang, cancellationToken);

    private async Task<VisitFacets> ReadAsync(VisitFilter filter, string lang, CancellationToken cancellationToken)
    {
        var list = await FiguresAsync(filter, cancellationToken);
        var states = await WithoutAsync(filter.Status is not null, filter with { Status = null });
        var kinds = await WithoutAsync(filter.Kind is not null, filter with { Kind = null });
        var subjectFacets = await subjects.OfAsync(
            new SubjectLists(
                list.Length, filter.All,
                new(filter.Region, await WithoutAsync(filter.Region is not null, filter with { Region = null })),
                new(filter.Institution, await WithoutAsync(filter.Institution is not null, filter with { Institution = null })),
                new(filter.Specialty, await WithoutAsync(filter.Specialty is not null, filter with { Specialty = null })),
                new(filter.Condition, await WithoutAsync(filter.Condition is not null, filter with { Condition = null })),
                await WithoutAsync(filter.Language is not null, filter with { Language = null })),
            lang, cancellationToken);
        return new VisitFacets(
            list.Length,
            (await WithoutAsync(filter.Year is not null, filter with { Year = null })).Years(),
            [.. kinds.Choices<VisitKind>(Aspect.Kind).OrderBy(k => k.Value)],
            [.. states.States<VisitStatus>().Where(s => s.Count != 0)],
            await DirectionsAsync(filter, cancellationToken),
            await countries.OfAsync(
                await WithoutAsync(filter.Country is not null, filter with { Country = null }), [filter.Country], filter.All,
                lang, cancellationToken),
            (await WithoutAsync(filter.Activity is not null, filter with { Activity = null }))
                .Choices<ActivityType>(Aspect.Activity),
            subjectFacets with { Regions = await AsSeenFromAsync(subjectFacets.Regions, filter, cancellationToken) },
            list.Facts(FactFacets.OfVisits, filter.Fact));

        Task<ListFigures> WithoutAsync(bool isChosen, VisitFilter wider) =>
            isChosen ? FiguresAsync(wider, cancellationToken) : Task.FromResult(list);
    }

    /// <summary>As seen from the chosen place.</summary>
    private async Task<IReadOnlyList<FacetCount<VisitDirection>>> DirectionsAsync(
        VisitFilter filter, CancellationToken cancellationToken)
    {
        var directions = new List<FacetCount<VisitDirection>>();
        foreach (var direction in filter.Region is null ? [] : Enum.GetValues<VisitDirection>())
        {
            directions.Add(new(direction, await CountAsync(filter with { Direction = direction }, cancellationToken)));
        }

        return directions;
    }

    /// <summary>
    /// Incoming for one place is outgoing for another, so that each place is asked for its own; but not one with more visits than
    /// are counted, where no figure tells.
    /// </summary>
    private async Task<Offered<NamedCount>> AsSeenFromAsync(
        Offered<NamedCount> places, VisitFilter filter, CancellationToken cancellationToken)
    {
        if (filter.Direction is null)
        {
            return places;
        }

        await db.LookForPlacesAsync(places.Select(p => p.Value), cancellationToken);
        var lists = places.Select(p => filter with { Region = p.Value }).ToList();
        await db.LookForCountsAsync(
            RecordKind.Visit, lists.Select(l => VisitFacts.Of(l, db)), time.Today(), cancellationToken);
        var counts = new List<NamedCount>();
        foreach (var (place, list) in places.Zip(lists))
        {
            var isCounted = place.Count <= ListLength.Most || filter.IsOfFactsAndStates;
            counts.Add(place with { Count = isCounted ? await CountAsync(list, cancellationToken) : null });
        }

        return places.With(counts);
    }

    private async Task<int?> CountAsync(VisitFilter filter, CancellationToken cancellationToken)
    {
        if (await db.KnownCountAsync(filter, time.Today(), null, cancellationToken) is not { } count)
        {
            await db.LookForAsync(filter, time.Today(), null, cancellationToken);
            count = await Visits(filter).Take(ListLength.Most + 1).CountAsync(cancellationToken);
        }

        return ListLength.OfCounted(count).Exactly;
    }

    private async Task<ListFigures> FiguresAsync(VisitFilter filter, CancellationToken cancellationToken)
    {
        if (filter.IsEmpty)
        {
            return await figures.OfAllAsync(RecordKind.Visit, Aspects, cancellationToken);
        }

        await db.LookForAsync(filter, time.Today(), null, cancellationToken);
        var known = await db.KnownCountAsync(filter, time.Today(), null, cancellationToken);
        return await figures.OfAsync(
            RecordKind.Visit, filter.WordsAlone, Visits(filter, ListFigureQueries.Read(known)), cancellationToken, known);
    }

    private IQueryable<Visit> Visits(VisitFilter filter, RowsRead? first = null) => db.Visits.VisibleTo(null).Where(filter, null, db, first);
}
