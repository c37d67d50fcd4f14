using System.Linq.Expressions;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;
using CooperationPortal.Core.Vocabularies;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Facets;

/// <summary>
/// Counts the places, institutions, specialties and languages among the records of any list. What is given is the list
/// without the choice that is counted; of many only those with most records are offered.
/// </summary>
public sealed class SubjectFacetQueries(
    PortalDbContext db, RegionQueries regions, PartyQueries parties, InstitutionQueries institutions, TermQueries terms)
{
    /// <summary>How many are offered; pages of places and institutions lead to the rest.</summary>
    public const int Most = 12;

    internal Task<IReadOnlyList<NamedCount>> RegionsAsync<T>(
        IQueryable<T> records, string? chosen, string lang, CancellationToken cancellationToken)
        where T : Record =>
        RegionsAsync(
            records.SelectMany(r => r.RegionIds),
            () => records.TouchingRegion(chosen, db).CountAsync(cancellationToken),
            chosen, lang, cancellationToken);

    /// <param name="touched">The places, each once a record.</param>
    /// <param name="countOfChosen">How many records touch the chosen one.</param>
    /// <param name="chosen">The slug of the place that is offered also where it is none of those with most records.</param>
    /// <param name="lang">The reader's language.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    internal async Task<IReadOnlyList<NamedCount>> RegionsAsync(
        IQueryable<Guid> touched, Func<Task<int>> countOfChosen, string? chosen, string lang,
        CancellationToken cancellationToken)
    {
        var counts = await MostAsync(
            db.Regions.Where(r => r.Level != RegionLevel.Country).Join(touched, r => r.Id, id => id, (r, _) => r.Id),
            cancellationToken);
        var places = await regions.PlacesAsync(counts.Keys, lang, cancellationToken);
        var offered = counts.Select(c => new NamedCount(places[c.Key].Slug, places[c.Key].Name, c.Value)).ToList();
        if (IsMissing(chosen, offered))
        {
            offered.Add(new NamedCount(
                chosen!, (await regions.PlaceAsync(chosen, lang, cancellationToken))?.Name, await countOfChosen()));
        }

        return InOrder(offered);
    }

    internal async Task<IReadOnlyList<NamedCount>> InstitutionsAsync<T>(
        IQueryable<T> records, string? chosen, string lang, CancellationToken cancellationToken)
        where T : Record
    {
        var counts = await MostAsync(
            db.Institutions.VisibleTo(null).Join(records.SelectMany(r => r.InstitutionIds), i => i.Id, id => id, (i, _) => i.Id),
            cancellationToken);
        var links = await institutions.LinksAsync(counts.Keys, lang, null, cancellationToken);
        var offered = counts.Select(c => new NamedCount(links[c.Key].Slug, links[c.Key].Name, c.Value)).ToList();
        if (IsMissing(chosen, offered))
        {
            offered.Add(new NamedCount(
                chosen!,
                await parties.InstitutionNameAsync(chosen!, lang, cancellationToken),
                await records.TouchingInstitution(chosen, db).CountAsync(cancellationToken)));
        }

        return InOrder(offered);
    }

    /// <param name="codes">The codes of the records, each once a record.</param>
    /// <param name="chosen">The code that is offered also where nothing has it.</param>
    /// <param name="lang">The reader's language.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    internal async Task<IReadOnlyList<NamedCount>> SpecialtiesAsync(
        IQueryable<string> codes, string? chosen, string lang, CancellationToken cancellationToken)
    {
        var counts = await codes.GroupBy(c => c).Select(g => new { g.Key, Count = g.Count() })
            .OrderByDescending(c => c.Count).ThenBy(c => c.Key).ToListAsync(cancellationToken);
        var kept = counts.Take(Most).Concat(counts.Skip(Most).Where(c => c.Key == chosen)).ToList();
        string[] offered = [.. kept.Select(c => c.Key)];
        if (!string.IsNullOrEmpty(chosen) && !offered.Contains(chosen))
        {
            offered = [.. offered, chosen];
        }

        var names = await terms.LabelsAsync(VocabularyKind.Specialty, offered, lang, cancellationToken);
        return InOrder(offered.Select((code, i) =>
            new NamedCount(code, names[i], kept.Find(c => c.Key == code)?.Count ?? 0)));
    }

    internal Task<IReadOnlyList<FacetCount<string>>> LanguagesAsync<T>(
        IQueryable<T> records, CancellationToken cancellationToken)
        where T : Record =>
        LanguagesAsync(records, r => r.Id, cancellationToken);

    /// <param name="records">The list.</param>
    /// <param name="told">The record whose sources tell of it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    internal async Task<IReadOnlyList<FacetCount<string>>> LanguagesAsync<T>(
        IQueryable<T> records, Expression<Func<T, Guid>> told, CancellationToken cancellationToken)
        where T : Record
    {
        var counts = await records
            .Join(db.Evidence.Where(e => e.SourceId != null), told, e => e.RecordId, (r, e) => new { r.Id, e.Source!.Language })
            .Distinct().GroupBy(x => x.Language).Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken);
        return [.. counts.OrderByDescending(c => c.Count).ThenBy(c => c.Key).Select(c => new FacetCount<string>(c.Key, c.Count))];
    }

    private static Task<Dictionary<Guid, int>> MostAsync(IQueryable<Guid> touched, CancellationToken cancellationToken) =>
        touched.GroupBy(id => id).Select(g => new { g.Key, Count = g.Count() })
            .OrderByDescending(c => c.Count).ThenBy(c => c.Key).Take(Most)
            .ToDictionaryAsync(c => c.Key, c => c.Count, cancellationToken);

    private static bool IsMissing(string? chosen, List<NamedCount> offered) =>
        !string.IsNullOrEmpty(chosen) && !offered.Exists(o => o.Value.Equals(chosen, StringComparison.OrdinalIgnoreCase));

    private static IReadOnlyList<NamedCount> InOrder(IEnumerable<NamedCount> counts) =>
        [.. counts.OrderByDescending(c => c.Count).ThenBy(c => c.Name?.Text ?? c.Value, StringComparer.CurrentCulture)];
}
