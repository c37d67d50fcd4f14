using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Vocabularies;

namespace CooperationPortal.Core.Statistics;

/// <summary>Reads the figures of the whole register with the names of what they count by.</summary>
public sealed class StatisticsQueries(FigureQueries figures, RegionQueries regions, TermQueries terms)
{
    private static readonly string[] Aspects =
    [
        Aspect.All, Aspect.Year, Aspect.InferredYear, Aspect.Country, Aspect.Type, Aspect.Activity, Aspect.Specialty,
        Aspect.Way,
    ];

    public async Task<RegisterStatistics> ReadAsync(string lang, CancellationToken cancellationToken)
    {
        var counts = await figures.OfAsync(Aspects, cancellationToken);
        var codes = counts.Values(RecordKind.Agreement, Aspect.Specialty).ToList();
        var labels = await terms.LabelsAsync(VocabularyKind.Specialty, codes, lang, cancellationToken);
        return new RegisterStatistics(
            counts,
            await regions.CountriesAsync([.. counts.Countries], lang, cancellationToken),
            codes.Zip(labels).ToDictionary(l => l.First, l => l.Second));
    }
}

/// <summary>Figures with the names of the countries and the specialties that they count by.</summary>
public sealed record RegisterStatistics(
    FigureSet Figures,
    IReadOnlyDictionary<string, PlaceView> Countries,
    IReadOnlyDictionary<string, LocalizedString> Specialties);
