using System.Globalization;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Sources;

/// <summary>
/// Counts the choices beside the list of sources; each count leaves out the choice of its own facet. No more sources are read
/// than are counted of any list: docs/decisions/0025.
/// </summary>
public sealed class SourceFacetQueries(PortalDbContext db, KeptReads kept, TimeProvider time)
{
    public async Task<SourceFacets> OfAsync(SourceFilter filter, CancellationToken cancellationToken) => filter.IsEmpty
        ? await kept.OfAsync((typeof(SourceFacets), time.Today()), () => ReadAsync(filter, cancellationToken))
        : await ReadAsync(filter, cancellationToken);

    private async Task<SourceFacets> ReadAsync(SourceFilter filter, CancellationToken cancellationToken)
    {
        var list = await ToldAsync(filter, cancellationToken);
        var inAnyLanguage = await WithoutAsync(filter.Language, filter with { Language = null });
        var ofAnyYear = filter.Year.Length == 0 ? list : await ToldAsync(filter with { Year = [] }, cancellationToken);
        var ofAnyPublisher = await WithoutAsync(filter.Publisher, filter with { Publisher = null });
        return new SourceFacets(
            list.Length,
            inAnyLanguage.Length.AndMore ? await LanguagesAsync(cancellationToken) : Counted(inAnyLanguage, t => t.Language),
            Years(ofAnyYear),
            [
                .. Counted(ofAnyPublisher, t => t.Publisher).Select((p, i) => (Publisher: p, Place: i))
                    .Where(p => p.Place < SubjectFacetQueries.Most || p.Publisher.Value == filter.Publisher).Select(p => p.Publisher),
            ],
            ofAnyPublisher.Rows.Where(t => t.Publisher is not null).GroupBy(t => t.Publisher!)
                .ToDictionary(p => p.Key, p => p.CountBy(t => t.Language).MaxBy(c => c.Value).Key));

        Task<Told> WithoutAsync(string? chosen, SourceFilter wider) =>
            string.IsNullOrEmpty(chosen) ? Task.FromResult(list) : ToldAsync(wider, cancellationToken);
    }

    private async Task<Told> ToldAsync(SourceFilter filter, CancellationToken cancellationToken)
    {
        var rows = await db.Cited(filter)
            .Select(s => new Facts(s.Language, s.Published.Earliest ?? s.Published.Latest, s.Publisher))
            .Take(ListLength.Most + 1).ToListAsync(cancellationToken);
        return new Told(ListLength.OfCounted(rows.Count), rows);
    }

    /// <summary>Of more sources than are counted, in the order of the published records that they tell of.</summary>
    private async Task<IReadOnlyList<FacetCount<string>>> LanguagesAsync(CancellationToken cancellationToken)
    {
        var today = time.Today();
        return await db.FigureChanges.Where(c => c.Aspect == Aspect.Told && c.Day <= today)
            .GroupBy(c => c.Value).Where(g => g.Sum(c => c.Count) > 0)
            .OrderByDescending(g => g.Sum(c => c.Count)).ThenBy(g => g.Key)
            .Select(g => new FacetCount<string>(g.Key, null))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The most frequent first.</summary>
    private static IReadOnlyList<FacetCount<string>> Counted(Told told, Func<Facts, string?> valueOf) =>
    [
        .. told.Rows.Select(valueOf).OfType<string>().CountBy(value => value)
            .OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal)
            .Select(c => new FacetCount<string>(c.Key, told.Length.AndMore ? null : c.Value)),
    ];

    /// <summary>Newest first; the unknown year is last and is there even when nothing is in it.</summary>
    private static IReadOnlyList<FacetCount<string>> Years(Told told)
    {
        var counts = told.Rows.CountBy(t => t.Day?.Year ?? 0).ToDictionary();
        return
        [
            .. counts.Keys.Where(y => y > 0).OrderDescending().Append(0).Select(y => new FacetCount<string>(
                y == 0 ? YearFiltering.Unknown : y.ToString(CultureInfo.InvariantCulture),
                told.Length.AndMore ? null : counts.GetValueOrDefault(y))),
        ];
    }

    private sealed record Facts(string Language, DateOnly? Day, string? Publisher);

    private sealed record Told(ListLength Length, IReadOnlyList<Facts> Rows);
}
