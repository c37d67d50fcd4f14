using CooperationPortal.Core.Data;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;
using CooperationPortal.Core.Vocabularies;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Facets;

/// <summary>
/// Tells the places, institutions, specialties, conditions and languages among the records of any list. What is given is the list
/// without the choice that is counted; of many only those with most records are offered.
/// </summary>
public sealed class SubjectFacetQueries(
    PortalDbContext db, RegionQueries regions, PartyQueries parties, InstitutionQueries institutions, TermQueries terms)
{
    /// <summary>What the choices of a list of records are read from.</summary>
    internal static readonly string[] Aspects = [Aspect.Region, Aspect.Institution, Aspect.Specialty, Aspect.Condition, Aspect.Told];

    /// <summary>How many are offered; pages of places and institutions lead to the rest.</summary>
    public const int Most = 12;

    /// <summary>All of them beside a list of records that are counted under them.</summary>
    internal async Task<SubjectFacets> OfAsync(SubjectLists lists, string lang, CancellationToken cancellationToken) => new(
        await RegionsAsync(lists.Region, lists.Length, lang, cancellationToken),
        await InstitutionsAsync(lists.Institution, lists.Length, lang, cancellationToken),
        await TermsAsync(lists.Specialty, Aspect.Specialty, VocabularyKind.Specialty, lang, cancellationToken),
        lists.Condition is { } condition
            ? await TermsAsync(condition, Aspect.Condition, VocabularyKind.Condition, lang, cancellationToken)
            : [],
        Languages(lists.AnyLanguage));

    internal Task<IReadOnlyList<NamedCount>> RegionsAsync<T>(
        IQueryable<T> records, string? chosen, string lang, CancellationToken cancellationToken)
        where T : Record =>
        RegionsAsync(
            records.SelectMany(r => r.RegionIds).Tallied(),
            () => records.TouchingRegion(chosen, db).CountAsync(cancellationToken),
            chosen, lang, cancellationToken);

    /// <param name="touched">The places, with what is counted of them.</param>
    /// <param name="countOfChosen">How many records touch the chosen one.</param>
    /// <param name="chosen">The slug of the place that is offered also where it is none of those with most records.</param>
    /// <param name="lang">The reader's language.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    internal async Task<IReadOnlyList<NamedCount>> RegionsAsync(
        IQueryable<PlaceTally> touched, Func<Task<int>> countOfChosen, string? chosen, string lang,
        CancellationToken cancellationToken)
    {
        var counts = await MostAsync(
            db.Regions.Where(r => r.Level != RegionLevel.Country).Join(touched, r => r.Id, t => t.Place, (_, t) => t),
            cancellationToken);
        var places = await regions.PlacesAsync(counts.Keys, lang, cancellationToken);
        var offered = counts.Select(c => new NamedCount(places[c.Key].Slug, places[c.Key].Name, c.Value) { Level = places[c.Key].Level })
            .ToList();
        if (IsMissing(chosen, offered))
        {
            offered.Add(new NamedCount(
                chosen!, (await regions.PlaceAsync(chosen, lang, cancellationToken))?.Name, await countOfChosen()));
        }

        return InOrder(offered);
    }

    internal async Task<IReadOnlyList<FacetCount<string>>> LanguagesAsync<T>(
        IQueryable<T> records, CancellationToken cancellationToken)
        where T : Record
    {
        var counts = await records
            .Join(
                db.Evidence.Where(e => e.SourceId != null), r => r.Id, e => e.RecordId,
                (r, e) => new { r.Id, e.Source!.Language })
            .Distinct().GroupBy(x => x.Language).Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken);
        return [.. counts.OrderByDescending(c => c.Count).ThenBy(c => c.Key).Select(c => new FacetCount<string>(c.Key, c.Count))];
    }

    internal async Task<IReadOnlyList<NamedCount>> RegionsAsync(
        Widened widened, ListLength length, string lang, CancellationToken cancellationToken)
    {
        var (chosen, list) = widened;
        var counts = await MostAsync(
            list.Of(Aspect.Region), db.Regions.Where(r => r.Level != RegionLevel.Country).Select(r => r.Id), cancellationToken);
        var places = await regions.PlacesAsync(counts.Select(c => c.Id), lang, cancellationToken);
        var offered = counts.Select(c => new NamedCount(places[c.Id].Slug, places[c.Id].Name, list.Told(c.Count)) { Level = places[c.Id].Level })
            .ToList();
        if (IsMissing(chosen, offered))
        {
            offered.Add(new NamedCount(
                chosen!, (await regions.PlaceAsync(chosen, lang, cancellationToken))?.Name, length.Exactly));
        }

        return InOrder(offered);
    }

    internal async Task<IReadOnlyList<NamedCount>> InstitutionsAsync(
        Widened widened, ListLength length, string lang, CancellationToken cancellationToken)
    {
        var (chosen, list) = widened;
        var counts = await MostAsync(
            list.Of(Aspect.Institution), db.Institutions.VisibleTo(null).Select(i => i.Id), cancellationToken);
        var links = await institutions.LinksAsync(counts.Select(c => c.Id), lang, null, cancellationToken);
        var offered = counts.Select(c => new NamedCount(links[c.Id].Slug, links[c.Id].Name, list.Told(c.Count))).ToList();
        if (IsMissing(chosen, offered))
        {
            offered.Add(new NamedCount(
                chosen!, await parties.InstitutionNameAsync(chosen!, lang, cancellationToken), length.Exactly));
        }

        return InOrder(offered);
    }

    internal async Task<IReadOnlyList<NamedCount>> TermsAsync(
        Widened widened, string aspect, VocabularyKind vocabulary, string lang, CancellationToken cancellationToken)
    {
        var (chosen, list) = widened;
        var most = list.Of(aspect).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal)
            .Select(c => c.Key).Take(Most);
        string[] offered = [.. string.IsNullOrEmpty(chosen) ? most : most.Append(chosen).Distinct()];
        var names = await terms.LabelsAsync(vocabulary, offered, lang, cancellationToken);
        return InOrder(offered.Select((code, i) => new NamedCount(code, names[i], list.Count(aspect, code))));
    }

    /// <summary>The languages of the sources, the most frequent first.</summary>
    internal static IReadOnlyList<FacetCount<string>> Languages(ListFigures list) =>
    [
        .. list.Of(Aspect.Told).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal)
            .Select(c => new FacetCount<string>(c.Key, list.Told(c.Value))),
    ];

    /// <summary>Those with most records among the ones that may be offered.</summary>
    private static async Task<List<(Guid Id, int Count)>> MostAsync(
        IReadOnlyDictionary<string, int> counts, IQueryable<Guid> offered, CancellationToken cancellationToken)
    {
        var ids = counts.Keys.Select(Guid.Parse).ToArray();
        var known = await offered.Where(id => ids.Contains(id)).ToHashSetAsync(cancellationToken);
        return
        [
            .. counts.Select(c => (Id: Guid.Parse(c.Key), Count: c.Value)).Where(c => known.Contains(c.Id))
                .OrderByDescending(c => c.Count).ThenBy(c => c.Id).Take(Most),
        ];
    }

    private static Task<Dictionary<Guid, int>> MostAsync(IQueryable<PlaceTally> touched, CancellationToken cancellationToken) =>
        touched.GroupBy(t => t.Place).Select(g => new { g.Key, Count = g.Sum(t => t.Count) })
            .OrderByDescending(c => c.Count).ThenBy(c => c.Key).Take(Most)
            .ToDictionaryAsync(c => c.Key, c => c.Count, cancellationToken);

    private static bool IsMissing(string? chosen, List<NamedCount> offered) =>
        !string.IsNullOrEmpty(chosen) && !offered.Exists(o => o.Value.Equals(chosen, StringComparison.OrdinalIgnoreCase));

    private static IReadOnlyList<NamedCount> InOrder(IEnumerable<NamedCount> counts) =>
        [.. counts.OrderByDescending(c => c.Count).ThenBy(c => c.Name?.Text ?? c.Value, StringComparer.CurrentCulture)];
}
