using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Facets;

/// <summary>Counts what the institutions or events of a list are about: docs/decisions/0077.</summary>
public sealed class HeldSubjectFacetQueries(PortalDbContext db, SubjectFacetQueries subjects, KeptReads kept)
{
    /// <param name="list">With all choices.</param>
    /// <param name="specialty">Without that of a specialty.</param>
    /// <param name="condition">Without that of a condition.</param>
    /// <param name="activity">Without that of a form of cooperation.</param>
    /// <param name="institution">Without that of an institution; null where the list is not narrowed by them.</param>
    /// <param name="opened">The facet of which all choices are offered.</param>
    /// <param name="lang">The reader's language.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    internal async Task<HeldSubjectFacets> OfAsync<T>(
        IQueryable<T> list, Without<T> specialty, Without<T> condition, Without<T> activity, Without<T>? institution, LongFacet? opened,
        string lang, CancellationToken cancellationToken)
        where T : Record
    {
        var all = await db.HeldSubjectsAsync(list, cancellationToken);
        return new HeldSubjectFacets(
            await TermsAsync(specialty, LongFacet.Specialty),
            await TermsAsync(condition, LongFacet.Condition),
            (await FiguresAsync(activity)).Choices<ActivityType>(Aspect.Activity),
            institution is null
                ? new Offered<NamedCount>([])
                : await subjects.InstitutionsAsync(
                    new Widened(institution.Chosen, await FiguresAsync(institution)), all.Length, opened, lang, cancellationToken));

        async Task<Offered<NamedCount>> TermsAsync(Without<T> wider, LongFacet facet) =>
            await subjects.TermsAsync(new Widened(wider.Chosen, await FiguresAsync(wider)), facet, opened, lang, cancellationToken);

        async Task<ListFigures> FiguresAsync(Without<T> wider) => string.IsNullOrEmpty(wider.Chosen) ? all
            : wider.IsWhole ? await kept.OfAsync((typeof(ListFigures), typeof(T)), () => db.HeldSubjectsAsync(wider.List, cancellationToken))
            : await db.HeldSubjectsAsync(wider.List, cancellationToken);
    }
}

/// <summary>A list without one of its choices.</summary>
/// <param name="Chosen">What is chosen; null where nothing is.</param>
/// <param name="List">The list without it.</param>
/// <param name="IsWhole">Nothing else narrows what the public sees of it.</param>
internal sealed record Without<T>(string? Chosen, IQueryable<T> List, bool IsWhole);

/// <summary>What the institutions or events of a list are about; each leads to those of which a published record is.</summary>
internal sealed record HeldSubjectFacets(
    Offered<NamedCount> Specialties, Offered<NamedCount> Conditions, IReadOnlyList<FacetCount<ActivityType>> Activities,
    Offered<NamedCount> Institutions);
