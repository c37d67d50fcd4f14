using System.Globalization;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Statistics;
using CooperationPortal.Core.Visits;
using CooperationPortal.Web.PageSupport.Charts;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.Pages.Browse.Statistics;

/// <summary>What the page of statistics draws of visits: whether they took place, and how a country sees them.</summary>
public sealed class VisitCharts(RegisterStatistics read, ListLinks links, Text text)
{
    private const RecordKind Kind = RecordKind.Visit;

    private static readonly VisitDirection[] Ways = [VisitDirection.Outgoing, VisitDirection.Incoming, VisitDirection.Within];

    private readonly FigureSet figures = read.Figures;

    public bool IsEmpty => figures.Count(Kind) == 0;

    public Figure Held => new(figures.Count(Kind, VisitStatuses.TookPlace), links.Visits("tookPlace=true"));

    public Figure Planned => new(figures.Count(Kind, VisitStatus.Planned), links.Visits($"status={VisitStatus.Planned}"));

    /// <summary>The countries that visits touch, the busiest first.</summary>
    public IReadOnlyList<string> Countries => read.Visited;

    /// <summary>The country through whose eyes the second chart looks.</summary>
    public string? Chosen => read.Seen;

    public LocalizedString NameOf(string iso2) => read.Countries[iso2].Name;

    public YearChart ByYear => Chart(
        "visits-by-year",
        text["Statistics.VisitsByYear"],
        figures.Values(Kind, Aspect.Year),
        (new Band(text["Statistics.Held"], BandLook.Signed), year => new Figure(
            figures.Count(Kind, Aspect.Year, year, VisitStatuses.TookPlace), links.Visits("tookPlace=true", $"year={year}"))),
        (new Band(text["Statistics.Planned"], BandLook.Planned), year => new Figure(
            figures.Count(Kind, Aspect.Year, year, VisitStatus.Planned),
            links.Visits($"status={VisitStatus.Planned}", $"year={year}"))));

    public YearChart? ByDirection => Chosen is not { } iso2 ? null : Chart(
        "visits-by-direction",
        text["Statistics.VisitsOf", NameOf(iso2).Text],
        read.Ways.Values(Kind, Aspect.Way).Select(w => w.Split(':')).Where(w => w.Length == 3).Select(w => w[2]).Distinct(),
        [.. Ways.Select(way => (
            new Band(text[$"Statistics.Way.{way}"], BandLook.Plain),
            (Func<string, Figure>)(year => Of(iso2, way, year))))]);

    public BarTable ByCountry => new(
        text["Statistics.VisitsByCountry"],
        text["Lists.Country"],
        [.. Ways.Select(way => new Band(text[$"Statistics.Way.{way}"], BandLook.Plain))],
        [
            .. Countries.Select(iso2 => new BarRow(NameOf(iso2), [.. Ways.Select(way => Of(iso2, way, null))])
            {
                Url = links.Place(read.Countries[iso2]),
            }),
        ]);

    /// <summary>Of visits that took place: those that are only planned are never added to them.</summary>
    private Figure Of(string iso2, VisitDirection way, string? year) => new(
        read.Ways.Count(Kind, Aspect.Way, year is null ? $"{iso2}:{way}" : $"{iso2}:{way}:{year}", VisitStatuses.TookPlace),
        links.Visits(
            "tookPlace=true", $"region={read.Countries[iso2].Slug}", $"direction={way}", year is null ? "" : $"year={year}"));

    private static YearChart Chart(
        string id, string title, IEnumerable<string> years, params (Band Band, Func<string, Figure> Of)[] bands) => new(
            id,
            title,
            [.. bands.Select(b => b.Band)],
            [
                .. years.Where(y => y != Aspect.UnknownYear).Select(y => int.Parse(y, CultureInfo.InvariantCulture)).Order()
                    .Select(y => Row(y, bands)),
                Row(null, bands),
            ]);

    private static YearRow Row(int? year, (Band Band, Func<string, Figure> Of)[] bands) => new(
        year, [.. bands.Select(b => b.Of(year?.ToString(CultureInfo.InvariantCulture) ?? Aspect.UnknownYear))]);
}
