using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CooperationPortal.Core.Shared;

/// <summary>A date as the boxes of a form hold it: day, month and year of the start and of the end.</summary>
/// <remarks>
/// What is written once need not be written twice: in "14 – 16 November 2014" the month and the year of one end serve
/// the other. All boxes empty is "not stated", which is no error.
/// </remarks>
public sealed record EdtfDateParts
{
    public string? StartDay { get; set; }

    public string? StartMonth { get; set; }

    public string? StartYear { get; set; }

    public string? EndDay { get; set; }

    public string? EndMonth { get; set; }

    public string? EndYear { get; set; }

    /// <summary>The source does not name the year.</summary>
    public bool YearNotStated { get; set; }

    public bool Approximate { get; set; }

    public bool Uncertain { get; set; }

    /// <summary>Whether the end, too, is approximate; null when it is as the start is.</summary>
    public bool? EndApproximate { get; set; }

    /// <summary>Whether the end, too, is uncertain; null when it is as the start is.</summary>
    public bool? EndUncertain { get; set; }

    /// <summary>"Until the end": the boxes of the start stay empty.</summary>
    public bool OpenStart { get; set; }

    /// <summary>"From the start on": the boxes of the end stay empty.</summary>
    public bool OpenEnd { get; set; }

    public bool IsEmpty() => !OpenStart && !OpenEnd && Start.IsEmpty && End.IsEmpty;

    internal EdtfBoxes Start => new(
        StartDay, StartMonth, StartYear, nameof(StartDay), nameof(StartMonth), nameof(StartYear));

    internal EdtfBoxes End => new(EndDay, EndMonth, EndYear, nameof(EndDay), nameof(EndMonth), nameof(EndYear));

    /// <summary>False with the first mistake; true with null when nothing is filled in.</summary>
    public bool TryToEdtf(out string? edtf, [NotNullWhen(false)] out EdtfPartsError? error)
    {
        edtf = null;
        error = null;
        if (IsEmpty())
        {
            return true;
        }

        error = ProblemOfOpenEnds() ?? ToText(out edtf);
        edtf = error is null ? edtf : null;
        return error is null;
    }

    public static EdtfDateParts From(EdtfDate date)
    {
        var first = (date.Start ?? date.End)!;
        var start = date.Start;
        var end = date.IsInterval ? date.End : null;
        return new EdtfDateParts
        {
            StartDay = Box(start?.Day),
            StartMonth = Box(start?.Month),
            StartYear = Box(start?.Year, "0000"),
            EndDay = Box(end?.Day),
            EndMonth = Box(end?.Month),
            EndYear = Box(end?.Year, "0000"),
            YearNotStated = !date.YearKnown,
            Approximate = first.IsApproximate,
            Uncertain = first.IsUncertain,
            EndApproximate = end is null || end.IsApproximate == first.IsApproximate ? null : end.IsApproximate,
            EndUncertain = end is null || end.IsUncertain == first.IsUncertain ? null : end.IsUncertain,
            OpenStart = start is null,
            OpenEnd = date.End is null,
        };
    }

    private static string? Box(int? number, string format = "0") =>
        number?.ToString(format, CultureInfo.InvariantCulture);

    private EdtfPartsError? ProblemOfOpenEnds() => (OpenStart, OpenEnd) switch
    {
        (true, true) => new EdtfPartsError(nameof(OpenEnd), EdtfPartsProblem.BothEndsOpen),
        (true, _) when !Start.IsEmpty => new EdtfPartsError(Start.FirstFilled, EdtfPartsProblem.OpenButFilled),
        (_, true) when !End.IsEmpty => new EdtfPartsError(End.FirstFilled, EdtfPartsProblem.OpenButFilled),
        _ => null,
    };

    private EdtfPartsError? ToText(out string? edtf)
    {
        edtf = null;
        var isInterval = OpenStart || OpenEnd || !End.IsEmpty;
        var start = "..";
        var end = "..";
        var error = OpenStart
            ? null
            : Start.FilledFrom(End, YearNotStated).Read(YearNotStated, Qualifier(Approximate, Uncertain), out start);
        if (error is null && isInterval && !OpenEnd)
        {
            var qualifier = Qualifier(EndApproximate ?? Approximate, EndUncertain ?? Uncertain);
            error = End.FilledFrom(Start, YearNotStated).Read(YearNotStated, qualifier, out end);
        }

        if (error is not null)
        {
            return error;
        }

        // Each end is a date by now, so what is still refused is their order.
        var readable = EdtfDate.TryParse(isInterval ? $"{start}/{end}" : start, out var date);
        edtf = date?.Text;
        return readable ? null : new EdtfPartsError(End.FirstFilled, EdtfPartsProblem.EndBeforeStart);
    }

    private static string Qualifier(bool approximate, bool uncertain) =>
        approximate ? uncertain ? "%" : "~" : uncertain ? "?" : "";
}
