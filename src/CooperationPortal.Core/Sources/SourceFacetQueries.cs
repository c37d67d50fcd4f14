using System.Globalization;
using CooperationPortal.Core.Agreements;
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
public sealed class SourceFacetQueries(
    PortalDbContext db, CountryFacetQueries countries, SubjectFacetQueries subjects, KeptReads kept, TimeProvider time)
{
    /// <summary>Among so many is looked for the choices that are offered without a number.</summary>
    private const int Sample = 500;

    private static readonly string[] Aspects =
        [Aspect.Country, Aspect.Region, Aspect.Institution, Aspect.Specialty, Aspect.Activity];

    public async Task<SourceFacets> OfAsync(SourceFilter filter, string lang, CancellationToken cancellationToken) => filter.IsEmpty
        ? await kept.OfAsync(
            (typeof(SourceFacets), lang, time.Today(), filter.All), () => ReadAsync(filter, lang, cancellationToken))
        : await ReadAsync(filter, lang, cancellationToken);

    /// <summary>In how many languages the sources of the whole list are.</summary>
    public async Task<int> LanguageCountAsync(CancellationToken cancellationToken) =>
        (await kept.OfAsync(
            (typeof(SourceFacets), Aspect.Told, time.Today()),
            async () => await LanguagesAsync(await ToldAsync(new SourceFilter(), cancellationToken), cancellationToken))).Count;

    private async Task<SourceFacets> ReadAsync(SourceFilter filter, string lang, CancellationToken cancellationToken)
    {
        var list = await ToldAsync(filter, cancellationToken);
        var figures = await FiguresAsync(filter, list, cancellationToken);
        var inAnyLanguage = await WithoutAsync(filter.Language, filter with { Language = null });
        var ofAnyYear = filter.Year.Length == 0 ? list : await ToldAsync(filter with { Year = [] }, cancellationToken);
        var ofAnyPublisher = await WithoutAsync(filter.Publisher, filter with { Publisher = null });
        var ofAnyCountry = await AboutAnyAsync(filter.Country, filter with { Country = null });
        var (region, institution, specialty) = (
            await AboutAnyAsync(filter.Region, filter with { Region = null }),
            await AboutAnyAsync(filter.Institution, filter with { Institution = null }),
            await AboutAnyAsync(filter.Specialty, filter with { Specialty = null }));
        var ofAnyActivity = await AboutAnyAsync($"{filter.Activity}", filter with { Activity = null });
        return new SourceFacets(
            list.Length,
            await LanguagesAsync(inAnyLanguage, cancellationToken),
            Years(ofAnyYear),
            Publishers(ofAnyPublisher, filter),
            ofAnyPublisher.Rows.Where(t => t.Publisher is not null).GroupBy(t => t.Publisher!)
                .ToDictionary(p => p.Key, p => p.CountBy(t => t.Language).MaxBy(c => c.Value).Key),
            await countries.OfAsync(ofAnyCountry.List, [filter.Country], filter.All, lang, cancellationToken),
            await subjects.RegionsAsync(region, list.Length, filter.All, lang, cancellationToken),
            await subjects.InstitutionsAsync(institution, list.Length, filter.All, lang, cancellationToken),
            await subjects.TermsAsync(specialty, LongFacet.Specialty, filter.All, lang, cancellationToken),
            ofAnyActivity.List.Choices<ActivityType>(Aspect.Activity));

        Task<Told> WithoutAsync(string? chosen, SourceFilter wider) =>
            string.IsNullOrEmpty(chosen) ? Task.FromResult(list) : ToldAsync(wider, cancellationToken);

        async Task<Widened> AboutAnyAsync(string? chosen, SourceFilter wider) => new(
            chosen,
            string.IsNullOrEmpty(chosen) ? figures : await FiguresAsync(wider, await ToldAsync(wider, cancellationToken), cancellationToken));
    }

    private async Task<Told> ToldAsync(SourceFilter filter, CancellationToken cancellationToken)
    {
        var rows = await db.Cited(filter)
            .Select(s => new Facts(s.Id, s.Language, s.Published.Earliest ?? s.Published.Latest, s.Publisher))
            .Take(ListLength.Most + 1).ToListAsync(cancellationToken);
        return new Told(ListLength.OfCounted(rows.Count), rows);
    }

    /// <summary>On how many of the sources a record rests that is counted under each fact, and under those of the filter too.</summary>
    private async Task<ListFigures> FiguresAsync(SourceFilter filter, Told told, CancellationToken cancellationToken)
    {
        var facts = filter.FactsOf(db).All;
        Guid[] ids = [.. told.Rows.Take(told.Length.AndMore ? Sample : ListLength.Most).Select(t => t.Id)];
        return new ListFigures(told.Length, await db.Database.SqlQuery<ListFigure>($"""
            select split_part(fact, ':', 1) as "Aspect", substr(fact, strpos(fact, ':') + 1) as "Value", '' as "State",
                count(distinct e.source_id)::integer as "Count"
            from evidence e join record_facts f on f.record_id = e.record_id cross join unnest(f.facts) as fact
            where e.source_id = any({ids}) and f.facts @> {facts} and split_part(fact, ':', 1) = any({Aspects})
            group by fact
            """).ToListAsync(cancellationToken));
    }

    /// <summary>Of more sources than are counted, in the order of the published records that they tell of.</summary>
    private async Task<IReadOnlyList<FacetCount<string>>> LanguagesAsync(Told told, CancellationToken cancellationToken)
    {
        if (!told.Length.AndMore)
        {
            return Counted(told, t => t.Language);
        }

        var today = time.Today();
        return await db.FigureChanges.Where(c => c.Aspect == Aspect.Told && c.Day <= today)
            .GroupBy(c => c.Value).Where(g => g.Sum(c => c.Count) > 0)
            .OrderByDescending(g => g.Sum(c => c.Count)).ThenBy(g => g.Key)
            .Select(g => new FacetCount<string>(g.Key, null))
            .ToListAsync(cancellationToken);
    }

    private static Offered<FacetCount<string>> Publishers(Told told, SourceFilter filter)
    {
        var most = LongFacet.Publisher.Most(filter.All);
        var all = Counted(told, t => t.Publisher);
        var offered = all.Where((p, i) => i < most || p.Value == filter.Publisher).ToList();
        return new Offered<FacetCount<string>>(offered, offered.Count < all.Count);
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

    private sealed record Facts(Guid Id, string Language, DateOnly? Day, string? Publisher);

    private sealed record Told(ListLength Length, IReadOnlyList<Facts> Rows);
}
