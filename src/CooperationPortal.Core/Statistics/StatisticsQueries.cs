using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;
using CooperationPortal.Core.Vocabularies;

namespace CooperationPortal.Core.Statistics;

/// <summary>Reads the figures of the whole register with the names of what they count by.</summary>
public sealed class StatisticsQueries(FigureQueries figures, RegionQueries regions, TermQueries terms)
{
    private static readonly string[] Aspects =
    [
        Aspect.All, Aspect.Year, Aspect.InferredYear, Aspect.Country, Aspect.Type, Aspect.Activity, Aspect.Specialty,
        Aspect.InferredActivity, Aspect.InferredSpecialty,
    ];

    private static readonly string[] Subjects =
    [
        Aspect.All, Aspect.Activity, Aspect.Specialty, Aspect.Condition,
        Aspect.InferredActivity, Aspect.InferredSpecialty, Aspect.InferredCondition,
    ];

    /// <summary>The kinds of records that are about something.</summary>
    private static readonly RecordKind[] Named = [RecordKind.Agreement, RecordKind.Commitment, RecordKind.Visit, RecordKind.Meeting];

    private static readonly VisitDirection[] Ways = [VisitDirection.Outgoing, VisitDirection.Incoming, VisitDirection.Within];

    /// <param name="from">ISO code of the country that is asked for, in any letter case.</param>
    /// <param name="lang">The reader's language.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task<RegisterStatistics> ReadAsync(string? from, string lang, CancellationToken cancellationToken)
    {
        var counts = await figures.OfAsync(Aspects, cancellationToken);
        var countries = await regions.CountriesAsync([.. counts.Countries], lang, cancellationToken);
        string[] visited =
        [
            .. counts.Values(RecordKind.Visit, Aspect.Country)
                .OrderByDescending(c => counts.Count(RecordKind.Visit, Aspect.Country, c))
                .ThenBy(c => countries[c].Name.Text, StringComparer.CurrentCulture),
        ];
        var seen = visited.FirstOrDefault(c => c.Equals(from, StringComparison.OrdinalIgnoreCase)) ?? visited.FirstOrDefault();
        return new RegisterStatistics(
            counts,
            await figures.OfAsync(Aspect.Way, WaysOf(visited, seen, counts), cancellationToken),
            countries,
            await LabelsAsync(counts, Aspect.Specialty, VocabularyKind.Specialty, lang, cancellationToken),
            visited,
            seen);
    }

    /// <summary>What agreements, promises, visits and meetings are about, and nothing else.</summary>
    public async Task<RegisterStatistics> OfSubjectsAsync(string lang, CancellationToken cancellationToken)
    {
        var counts = await figures.OfAsync(Subjects, cancellationToken);
        var specialties = await LabelsAsync(counts, Aspect.Specialty, VocabularyKind.Specialty, lang, cancellationToken);
        return new RegisterStatistics(counts, FigureSet.Empty, new Dictionary<string, PlaceView>(), specialties, [], null)
        {
            Conditions = await LabelsAsync(counts, Aspect.Condition, VocabularyKind.Condition, lang, cancellationToken),
        };
    }

    private async Task<Dictionary<string, LocalizedString>> LabelsAsync(
        FigureSet counts, string aspect, VocabularyKind vocabulary, string lang, CancellationToken cancellationToken)
    {
        var codes = Named.SelectMany(kind => counts.Values(kind, aspect)).Distinct().ToList();
        var labels = await terms.LabelsAsync(vocabulary, codes, lang, cancellationToken);
        return codes.Zip(labels).ToDictionary(l => l.First, l => l.Second);
    }

    /// <summary>Of all countries the whole, of one also the years: of all that would be tens of thousands.</summary>
    private static string[] WaysOf(string[] visited, string? seen, FigureSet counts) =>
    [
        .. visited.SelectMany(c => Ways.Select(way => $"{c}:{way}")),
        .. Ways.SelectMany(way => counts.Values(RecordKind.Visit, Aspect.Year).Select(year => $"{seen}:{way}:{year}")),
    ];
}

/// <summary>Figures with the names of the countries and the specialties that they count by.</summary>
/// <param name="Figures">How many records are counted under what.</param>
/// <param name="Ways">Visits by country and direction, and by year for the country that is seen.</param>
/// <param name="Countries">By ISO code.</param>
/// <param name="Specialties">By their codes.</param>
/// <param name="Visited">The countries that visits touch, the busiest first.</param>
/// <param name="Seen">The country through whose eyes visits are seen; null without visits.</param>
public sealed record RegisterStatistics(
    FigureSet Figures,
    FigureSet Ways,
    IReadOnlyDictionary<string, PlaceView> Countries,
    IReadOnlyDictionary<string, LocalizedString> Specialties,
    IReadOnlyList<string> Visited,
    string? Seen)
{
    /// <summary>By their codes, where they are asked for.</summary>
    public IReadOnlyDictionary<string, LocalizedString> Conditions { get; init; } = new Dictionary<string, LocalizedString>();
}
