using System.Globalization;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Statistics;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.PageSupport.Charts;

/// <summary>Draws the course of years of a place, a pair, an institution, a person or a subject.</summary>
/// <param name="work">The figures.</param>
/// <param name="narrowed">What narrows the lists to it, as in their addresses.</param>
/// <param name="links">Their addresses.</param>
/// <param name="text">The reader's words.</param>
public sealed class WorkChart(WorkByYear work, string narrowed, ListLinks links, Text text)
{
    /// <summary>Bands with nothing in them are left out.</summary>
    public YearChart Chart()
    {
        YearOfWork[] years = [.. work.Known, work.Unknown];
        Lane[] lanes =
        [
            new(new Band(text["Statistics.SignedStated"], BandLook.Signed), y => y.SignedStated, y => Papers(y, ListLinks.Signed, Dated("Stated"))),
            new(new Band(text["Statistics.SignedInferred"], BandLook.Inferred), y => y.SignedInferred, y => Papers(y, ListLinks.Signed, Dated("Inferred"))),
            new(new Band(text["Statistics.PromisedFor"], BandLook.Planned), y => y.Promised, y => Papers(y, ListLinks.Promised)),
            new(new Band(text["Years.Visits"], BandLook.Plain), y => y.Visits ?? 0, y => links.Visits(narrowed, "tookPlace=true", YearOf(y))),
        ];
        Lane[] drawn = [.. lanes.Where(lane => years.Any(y => lane.Count(y) > 0))];
        return new YearChart(
            "work-by-year",
            text["Years.Title"],
            [.. drawn.Select(lane => lane.Band)],
            [.. years.Select(y => new YearRow(y.Year, [.. drawn.Select(lane => new Figure(lane.Count(y), lane.List(y)))]))]);
    }

    private string Papers(YearOfWork year, params IEnumerable<string> kinds) => links.Agreements([narrowed, .. kinds, YearOf(year)]);

    private static string Dated(string how) => ListLinks.Fact(Aspect.Dated, how);

    private static string YearOf(YearOfWork year) =>
        $"year={year.Year?.ToString(CultureInfo.InvariantCulture) ?? Aspect.UnknownYear}";

    private sealed record Lane(Band Band, Func<YearOfWork, int> Count, Func<YearOfWork, string> List);
}
