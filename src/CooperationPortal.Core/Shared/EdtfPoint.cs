using System.Globalization;
using System.Text.RegularExpressions;

namespace CooperationPortal.Core.Shared;

/// <summary>One end of an <see cref="EdtfDate"/>: a year, a month or a day, of a known or an unknown year.</summary>
public sealed partial record EdtfPoint
{
    internal const string UnknownYear = "XXXX";

    // 29 February exists in some years, so a date without a year is judged by a leap year.
    private const int LeapYear = 2000;

    private EdtfPoint(int? year, int? month, int? day, bool isApproximate, bool isUncertain)
    {
        Year = year;
        Month = month;
        Day = day;
        IsApproximate = isApproximate;
        IsUncertain = isUncertain;
    }

    public int? Year { get; }

    public int? Month { get; }

    public int? Day { get; }

    /// <summary>The source says "about" (<c>~</c> or <c>%</c>).</summary>
    public bool IsApproximate { get; }

    /// <summary>It is doubtful whether this is the date (<c>?</c> or <c>%</c>).</summary>
    public bool IsUncertain { get; }

    public EdtfPrecision Precision => (Year, Month, Day) switch
    {
        (null, _, null) => EdtfPrecision.MonthWithoutYear,
        (null, _, _) => EdtfPrecision.DayWithoutYear,
        (_, null, _) => EdtfPrecision.Year,
        (_, _, null) => EdtfPrecision.Month,
        _ => EdtfPrecision.Day,
    };

    /// <summary>The first day it can mean; null when the year is unknown. "About" does not widen it.</summary>
    public DateOnly? Earliest => Year is int year ? FirstDay(year) : null;

    /// <summary>The last day it can mean; null when the year is unknown. "About" does not widen it.</summary>
    public DateOnly? Latest => Year is int year ? LastDay(year) : null;

    internal DateOnly FirstDayInLeapYear => FirstDay(LeapYear);

    internal DateOnly LastDayInLeapYear => LastDay(LeapYear);

    public string Text => Write(Year, Month, Day, Qualifier);

    internal string Qualifier => (IsApproximate, IsUncertain) switch
    {
        (true, true) => "%",
        (true, false) => "~",
        (false, true) => "?",
        _ => "",
    };

    public override string ToString() => Text;

    internal static string Write(int? year, int? month, int? day, string qualifier) =>
        (year?.ToString("0000", CultureInfo.InvariantCulture) ?? UnknownYear)
        + month?.ToString("-00", CultureInfo.InvariantCulture)
        + day?.ToString("-00", CultureInfo.InvariantCulture)
        + qualifier;

    /// <summary>Says in <paramref name="problem"/> what is wrong when the answer is null.</summary>
    internal static EdtfPoint? Parse(string text, out string problem)
    {
        var match = Pattern().Match(text);
        if (!match.Success)
        {
            problem = $"\"{text}\" is none of 2014, 2014-05, 2014-05-20, XXXX-05, XXXX-05-20, "
                + "with ?, ~ or % at the end where it is doubtful, approximate or both";
            return null;
        }

        var year = match.Groups["year"].Value == UnknownYear ? null : Number(match.Groups["year"]);
        var qualifier = match.Groups["qualifier"].Value;
        return Create(year, Number(match.Groups["month"]), Number(match.Groups["day"]),
            qualifier is "~" or "%", qualifier is "?" or "%", out problem);
    }

    private static EdtfPoint? Create(
        int? year, int? month, int? day, bool isApproximate, bool isUncertain, out string problem)
    {
        problem = (year, month, day) switch
        {
            (0, _, _) => "there is no year 0000",
            (null, null, _) => "a date without a year needs a month",
            (_, < 1 or > 12, _) => $"there is no month {month:00}",
            (_, int m, int d) when d < 1 || d > DateTime.DaysInMonth(year ?? LeapYear, m) =>
                $"there is no day {d:00} in month {m:00}" + (year is null ? "" : $" of {year:0000}"),
            _ => "",
        };
        return problem.Length == 0 ? new EdtfPoint(year, month, day, isApproximate, isUncertain) : null;
    }

    private static int? Number(Group group) =>
        group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : null;

    private DateOnly FirstDay(int year) => new(year, Month ?? 1, Day ?? 1);

    private DateOnly LastDay(int year)
    {
        var month = Month ?? 12;
        return new DateOnly(year, month, Day ?? DateTime.DaysInMonth(year, month));
    }

    [GeneratedRegex(
        @"^(?<year>[0-9]{4}|XXXX)(-(?<month>[0-9]{2})(-(?<day>[0-9]{2}))?)?(?<qualifier>[?~%])?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
