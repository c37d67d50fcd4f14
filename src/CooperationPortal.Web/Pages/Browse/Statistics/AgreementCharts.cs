using System.Globalization;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Statistics;
using CooperationPortal.Core.Subjects;
using CooperationPortal.Web.PageSupport.Charts;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.Pages.Browse.Statistics;

/// <summary>What the page of statistics draws of agreements.</summary>
public sealed class AgreementCharts(RegisterStatistics read, ListLinks links, Text text)
{
    private const RecordKind Kind = RecordKind.Agreement;

    private readonly FigureSet figures = read.Figures;

    private Band Signed => new(text["Statistics.Signed"], BandLook.Signed);

    private Band Inferred => new(text["Statistics.OfTheseInferred"], BandLook.Inferred);

    private Band Promised => new(text["Statistics.Promised"], BandLook.Planned);

    public bool IsEmpty => figures.Count(Kind) == 0;

    public Figure AllSigned => new(figures.Count(Kind, AgreementBuckets.EverSigned), links.Agreements(ListLinks.Signed));

    public Figure AllPromised => new(figures.Count(Kind, AgreementBuckets.Planned), links.Agreements(ListLinks.Promised));

    public Figure Overdue => new(
        figures.Count(Kind, AgreementBucket.Overdue), links.Agreements($"state={AgreementBucket.Overdue}"));

    public YearChart ByYear => new(
        "agreements-by-year",
        text["Statistics.AgreementsByYear"],
        [
            new Band(text["Statistics.SignedStated"], BandLook.Signed),
            new Band(text["Statistics.SignedInferred"], BandLook.Inferred),
            new Band(text["Statistics.PromisedFor"], BandLook.Planned),
        ],
        [.. Years.Select(y => new YearRow(y, ByYearOf(y)))]);

    public BarTable ByState => new(
        text["Statistics.AgreementsByState"],
        text["Agreements.Facet.State"],
        [new Band(text["Nav.Agreements"], BandLook.Plain)],
        [
            .. Enum.GetValues<AgreementBucket>().Select(b => new BarRow(
                Own(text.Enum(b)), [new Figure(figures.Count(Kind, b), links.Agreements($"state={b}"))]) { State = b }),
        ]);

    public BarTable ByType => Table(
        "Statistics.AgreementsByType", "Agreements.Facet.Type", Aspect.Type, "type", null,
        type => (Own(text.Enum(Enum.Parse<AgreementType>(type))), null));

    public BarTable ByActivity => Table(
        "Statistics.AgreementsByActivity", "Statistics.Activity", Aspect.Activity, "activity", Aspect.InferredActivity,
        activity => (Own(text.Enum(Enum.Parse<ActivityType>(activity))), links.Subject(SubjectKind.Cooperation, activity)));

    public BarTable BySpecialty => Table(
        "Statistics.AgreementsBySpecialty", "Statistics.Specialty", Aspect.Specialty, "specialty", Aspect.InferredSpecialty,
        code => (read.Specialties[code], links.Subject(SubjectKind.Specialty, code)));

    public BarTable ByCondition => Table(
        "Statistics.AgreementsByCondition", "Statistics.Condition", Aspect.Condition, "condition", Aspect.InferredCondition,
        code => (read.Conditions[code], links.Subject(SubjectKind.Condition, code)));

    public BarTable ByCountry => Table(
        "Statistics.AgreementsByCountry", "Lists.Country", Aspect.Country, "country", null,
        iso2 => (read.Countries[iso2].Name, links.Place(read.Countries[iso2])));

    /// <summary>The years from the first to the last, then those records whose year no source tells.</summary>
    private IEnumerable<int?> Years => figures.Values(Kind, Aspect.Year)
        .Where(y => y != Aspect.UnknownYear)
        .Select(y => (int?)int.Parse(y, CultureInfo.InvariantCulture))
        .Order().Append(null);

    private Figure[] ByYearOf(int? year)
    {
        var value = year?.ToString(CultureInfo.InvariantCulture) ?? Aspect.UnknownYear;
        var signed = figures.Count(Kind, Aspect.Year, value, AgreementBuckets.EverSigned);
        var inferred = figures.Count(Kind, Aspect.InferredYear, value, AgreementBuckets.EverSigned);
        return
        [
            new Figure(signed - inferred, Listed(ListLinks.Signed, ListLinks.Fact(Aspect.Dated, "Stated"))),
            new Figure(inferred, Listed(ListLinks.Signed, ListLinks.Fact(Aspect.Dated, "Inferred"))),
            new Figure(figures.Count(Kind, Aspect.Year, value, AgreementBuckets.Planned), Listed(ListLinks.Promised)),
        ];

        string Listed(params IEnumerable<string> narrowed) => links.Agreements([.. narrowed, $"year={value}"]);
    }

    /// <param name="inferred">What those are counted by of which we conclude the value; null where it is never concluded.</param>
    private BarTable Table(
        string caption, string head, string aspect, string parameter, string? inferred,
        Func<string, (LocalizedString Name, string? Url)> about)
    {
        var concluded = inferred is not null && figures.Values(Kind, inferred).Any() ? inferred : null;
        return new BarTable(
            text[caption],
            text[head],
            concluded is null ? [Signed, Promised] : [Signed, Inferred, Promised],
            [
                .. figures.Values(Kind, aspect).Select(value => (Value: value, About: about(value)))
                    .Select(v => new BarRow(v.About.Name, [.. FiguresOf(aspect, $"{parameter}={v.Value}", v.Value, concluded)])
                    {
                        Url = v.About.Url,
                    })
                    .OrderByDescending(r => r.Figures[0].Count).ThenByDescending(r => r.Figures[^1].Count)
                    .ThenBy(r => r.Name.Text, StringComparer.CurrentCulture),
            ]);
    }

    private IEnumerable<Figure> FiguresOf(string aspect, string narrowed, string value, string? inferred)
    {
        yield return new Figure(
            figures.Count(Kind, aspect, value, AgreementBuckets.EverSigned), links.Agreements(ListLinks.Signed, narrowed));
        if (inferred is not null)
        {
            yield return new Figure(
                figures.Count(Kind, inferred, value, AgreementBuckets.EverSigned),
                links.Agreements(ListLinks.Signed, narrowed, ListLinks.Fact(inferred, value)));
        }

        yield return new Figure(
            figures.Count(Kind, aspect, value, AgreementBuckets.Planned), links.Agreements(ListLinks.Promised, narrowed));
    }

    private LocalizedString Own(string words) => new(words, text.Culture, false);
}
