using System.Diagnostics.CodeAnalysis;

namespace CooperationPortal.Core.Shared;

/// <summary>
/// A date exactly as far as the source gives it, in the Extended Date/Time Format (ISO 8601-2):
/// docs/decisions/0003-dates-as-edtf.md says which part of the format, and why.
/// </summary>
public sealed class EdtfDate : IEquatable<EdtfDate>, IComparable<EdtfDate>
{
    /// <summary>The longest text: an interval of two qualified days.</summary>
    public const int MaxLength = 23;

    internal const string Open = "..";

    // A pair such as 30 December – 2 January spans the new year; one such as 16 November – 14 October is a slip.
    private const int LongestSpanOverNewYearInMonths = 6;

    private EdtfDate(EdtfPoint? start, EdtfPoint? end)
    {
        Start = start;
        End = end;
    }

    /// <summary>The first end; null when it is open. A date that is no interval has one point at both ends.</summary>
    public EdtfPoint? Start { get; }

    /// <summary>The last end; null when it is open.</summary>
    public EdtfPoint? End { get; }

    /// <summary>The canonical form, which <see cref="Parse"/> reads back to an equal date.</summary>
    public string Text => IsInterval ? $"{Start?.Text ?? Open}/{End?.Text ?? Open}" : Start!.Text;

    public bool IsInterval => Start != End;

    public bool YearKnown => (Start ?? End)!.Year is not null;

    public bool IsApproximate => Start?.IsApproximate is true || End?.IsApproximate is true;

    public bool IsUncertain => Start?.IsUncertain is true || End?.IsUncertain is true;

    public EdtfPrecision Precision => IsInterval ? EdtfPrecision.Interval : Start!.Precision;

    /// <summary>The first day it can mean; null when the year is unknown or the start is open.</summary>
    public DateOnly? Earliest => Start?.Earliest;

    /// <summary>The last day it can mean; null when the year is unknown or the end is open.</summary>
    public DateOnly? Latest => End?.Latest;

    /// <exception cref="FormatException">The text is not a date of the supported part of the format.</exception>
    public static EdtfDate Parse(string text) =>
        Read(text, out var problem)
        ?? throw new FormatException($"\"{text}\" is not a supported EDTF date: {problem}.");

    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out EdtfDate? date)
    {
        date = text is null ? null : Read(text, out _);
        return date is not null;
    }

    public bool Equals(EdtfDate? other) => other is not null && Start == other.Start && End == other.End;

    public override bool Equals(object? obj) => Equals(obj as EdtfDate);

    public override int GetHashCode() => HashCode.Combine(Start, End);

    public override string ToString() => Text;

    /// <summary>
    /// Known years come first, by the earliest day (the latest, where the start is open); dates without a year follow
    /// in the order of the calendar. SQL says the same with COALESCE(earliest, latest) NULLS LAST, then the text.
    /// </summary>
    public int CompareTo(EdtfDate? other)
    {
        if (other is null)
        {
            return 1;
        }

        var byDay = SortDay.CompareTo(other.SortDay);
        return byDay != 0 ? byDay : string.CompareOrdinal(Text, other.Text);
    }

    public static bool operator ==(EdtfDate? left, EdtfDate? right) => Equals(left, right);

    public static bool operator !=(EdtfDate? left, EdtfDate? right) => !Equals(left, right);

    private DateOnly SortDay => Earliest ?? Latest ?? DateOnly.MaxValue;

    private static EdtfDate? Read(string text, out string problem)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0)
        {
            return ReadInterval(text[..slash], text[(slash + 1)..], out problem);
        }

        var point = EdtfPoint.Parse(text, out problem);
        return point is null ? null : new EdtfDate(point, point);
    }

    private static EdtfDate? ReadInterval(string startText, string endText, out string problem)
    {
        problem = startText == Open && endText == Open ? "both ends are open" : "";
        var start = startText == Open || problem.Length > 0 ? null : EdtfPoint.Parse(startText, out problem);
        var end = endText == Open || problem.Length > 0 ? null : EdtfPoint.Parse(endText, out problem);
        if (problem.Length > 0)
        {
            return null;
        }

        problem = start is null || end is null ? "" : ProblemOfOrder(start, end);
        return problem.Length > 0 ? null : new EdtfDate(start, end);
    }

    private static string ProblemOfOrder(EdtfPoint start, EdtfPoint end)
    {
        if (start.Year is null != end.Year is null)
        {
            return "the year is known at one end only";
        }

        var inOrder = start.Year is null ? InOrderWithoutYear(start, end) : end.Latest >= start.Earliest;
        return inOrder ? "" : "the end is before the start";
    }

    private static bool InOrderWithoutYear(EdtfPoint start, EdtfPoint end)
    {
        var monthsOverNewYear = end.Month + 12 - start.Month;
        return end.LastDayInLeapYear >= start.FirstDayInLeapYear
            || (end.Month < start.Month && monthsOverNewYear <= LongestSpanOverNewYearInMonths);
    }
}
