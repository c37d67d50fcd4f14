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

    /// <summary>All of them beside a list of records that are counted under them.</summary>
    internal async Task<SubjectFacets> OfAsync(SubjectLists lists, string lang, CancellationToken cancellationToken) => new(
        await RegionsAsync(lists.Region, lists.Length, lists.Opened, lang, cancellationToken),
        await InstitutionsAsync(lists.Institution, lists.Length, lists.Opened, lang, cancellationToken),
        await TermsAsync(lists.Specialty, LongFacet.Specialty, lists.Opened, lang, cancellationToken),
        lists.Condition is { } condition
            ? await TermsAsync(condition, LongFacet.Condition, lists.Opened, lang, cancellationToken)
            : new Offered<NamedCount>([]),
        Languages(lists.AnyLanguage));

    internal Task<Offered<NamedCount>> RegionsAsync<T>(
        IQueryable<T> records, string? chosen, LongFacet? opened, string lang, CancellationToken cancellationToken)
        where T : Record =>
        RegionsAsync(
            records.SelectMany(r => r.RegionIds).Tallied(),
            () => records.TouchingRegion(chosen, db).CountAsync(cancellationToken),
            chosen, opened, lang, cancellationToken);

    /// <param name="touched">The places, with what is counted of them.</param>
    /// <param name="countOfChosen">How many records touch the chosen one.</param>
    /// <param name="chosen">The slug of the place that is offered also where it is none of those with most records.</param>
    /// <param name="opened">The facet of which all choices are offered.</param>
    /// <param name="lang">The reader's language.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    internal async Task<Offered<NamedCount>> RegionsAsync(
        IQueryable<PlaceTally> touched, Func<Task<int>> countOfChosen, string? chosen, LongFacet? opened, string lang,
        CancellationToken cancellationToken)
    {
        var (counts, andMore) = await MostAsync(
            db.Regions.Where(r => r.Level != RegionLevel.Country).Join(touched, r => r.Id, t => t.Place, (_, t) => t),
            LongFacet.Region.Most(opened), cancellationToken);
        var places = await regions.PlacesAsync(counts.Keys, lang, cancellationToken);
        var offered = counts.Select(c => new NamedCount(places[c.Key].Slug, places[c.Key].Name, c.Value) { Level = places[c.Key].Level })
            .ToList();
        if (IsMissing(chosen, offered))
        {
            offered.Add(new NamedCount(
                chosen!, (await regions.PlaceAsync(chosen, lang, cancellationToken))?.Name, await countOfChosen()));
        }

        return InOrder(offered, andMore);
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

    internal async Task<Offered<NamedCount>> RegionsAsync(
        Widened widened, ListLength length, LongFacet? opened, string lang, CancellationToken cancellationToken)
    {
        var (chosen, list) = widened;
        var (counts, andMore) = await MostAsync(
            list.Of(Aspect.Region), db.Regions.Where(r => r.Level != RegionLevel.Country).Select(r => r.Id),
            LongFacet.Region.Most(opened), cancellationToken);
        var places = await regions.PlacesAsync(counts.Select(c => c.Id), lang, cancellationToken);
        var offered = counts.Select(c => new NamedCount(places[c.Id].Slug, places[c.Id].Name, list.Told(c.Count)) { Level = places[c.Id].Level })
            .ToList();
        if (IsMissing(chosen, offered))
        {
            offered.Add(new NamedCount(
                chosen!, (await regions.PlaceAsync(chosen, lang, cancellationToken))?.Name, length.Exactly));
        }

        return InOrder(offered, andMore);
    }

    internal async Task<Offered<NamedCount>> InstitutionsAsync(
        Widened widened, ListLength length, LongFacet? opened, string lang, CancellationToken cancellationToken)
    {
        var (chosen, list) = widened;
        var (counts, andMore) = await MostAsync(
            list.Of(Aspect.Institution), db.Institutions.VisibleTo(null).Select(i => i.Id), LongFacet.Institution.Most(opened),
            cancellationToken);
        var links = await institutions.LinksAsync(counts.Select(c => c.Id), lang, null, cancellationToken);
        var offered = counts.Select(c => new NamedCount(links[c.Id].Slug, links[c.Id].Name, list.Told(c.Count))).ToList();
        if (IsMissing(chosen, offered))
        {
            offered.Add(new NamedCount(
                chosen!, await parties.InstitutionNameAsync(chosen!, lang, cancellationToken), length.Exactly));
        }

        return InOrder(offered, andMore);
    }

    internal async Task<Offered<NamedCount>> TermsAsync(
        Widened widened, LongFacet facet, LongFacet? opened, string lang, CancellationToken cancellationToken)
    {
        var (chosen, list) = widened;
        var (aspect, vocabulary) = facet is LongFacet.Condition
            ? (Aspect.Condition, VocabularyKind.Condition)
            : (Aspect.Specialty, VocabularyKind.Specialty);
        var counts = list.Of(aspect);
        var most = counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal)
            .Select(c => c.Key).Take(facet.Most(opened));
        string[] offered = [.. string.IsNullOrEmpty(chosen) ? most : most.Append(chosen).Distinct()];
        var names = await terms.LabelsAsync(vocabulary, offered, lang, cancellationToken);
        return InOrder(offered.Select((code, i) => new NamedCount(code, names[i], list.Count(aspect, code))), counts.Keys.Except(offered).Any());
    }

    /// <summary>The languages of the sources, the most frequent first.</summary>
    internal static IReadOnlyList<FacetCount<string>> Languages(ListFigures list) =>
    [
        .. list.Of(Aspect.Told).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal)
            .Select(c => new FacetCount<string>(c.Key, list.Told(c.Value))),
    ];

    /// <summary>Those with most records among the ones that may be offered.</summary>
    private static async Task<(IReadOnlyList<(Guid Id, int Count)> Counts, bool AndMore)> MostAsync(
        IReadOnlyDictionary<string, int> counts, IQueryable<Guid> offered, int most, CancellationToken cancellationToken)
    {
        var ids = counts.Keys.Select(Guid.Parse).ToArray();
        var known = await offered.Where(id => ids.Contains(id)).ToHashSetAsync(cancellationToken);
        var all = counts.Select(c => (Id: Guid.Parse(c.Key), Count: c.Value)).Where(c => known.Contains(c.Id))
            .OrderByDescending(c => c.Count).ThenBy(c => c.Id).ToList();
        return (all[..Math.Min(most, all.Count)], all.Count > most);
    }

    private static async Task<(Dictionary<Guid, int> Counts, bool AndMore)> MostAsync(
        IQueryable<PlaceTally> touched, int most, CancellationToken cancellationToken)
    {
        var counts = await touched.GroupBy(t => t.Place).Select(g => new { g.Key, Count = g.Sum(t => t.Count) })
            .OrderByDescending(c => c.Count).ThenBy(c => c.Key).Take(most + 1)
            .ToListAsync(cancellationToken);
        return (counts.Take(most).ToDictionary(c => c.Key, c => c.Count), counts.Count > most);
    }

    private static bool IsMissing(string? chosen, List<NamedCount> offered) =>
        !string.IsNullOrEmpty(chosen) && !offered.Exists(o => o.Value.Equals(chosen, StringComparison.OrdinalIgnoreCase));

    private static Offered<NamedCount> InOrder(IEnumerable<NamedCount> counts, bool andMore) =>
        new(counts.OrderByDescending(c => c.Count).ThenBy(c => c.Name?.Text ?? c.Value, StringComparer.CurrentCulture), andMore);
}
