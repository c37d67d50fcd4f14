using System.Globalization;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Data.GeneratedData;

/// <summary>Dates as exact as sources are: most to the day, some to the month or the year, some without a year or not at all.</summary>
internal sealed class GeneratedDates(Random random)
{
    /// <summary>The last day on which anything generated happened; a fixed one, so that all runs give the same.</summary>
    private static readonly DateOnly End = new(2026, 6, 30);

    /// <summary>More in later years.</summary>
    public DateOnly Day() => End.AddDays(-(int)(Math.Pow(random.NextDouble(), 2) * 365 * 28));

    public StatedDate Past(DateOnly day) => random.Next(20) switch
    {
        < 13 => Of(day, "yyyy-MM-dd", DateNature.Actual),
        < 16 => Of(day, "yyyy-MM", DateNature.Actual),
        < 18 => Of(day, "yyyy", DateNature.Actual),
        18 => Of(day, "'XXXX'-MM-dd", DateNature.Actual),
        _ => StatedDate.NotStated,
    };

    /// <summary>As long as an event lasts.</summary>
    public static StatedDate Days(DateOnly first, int count) => count == 1 ? Exact(first) : StatedDate.Of(
        string.Create(CultureInfo.InvariantCulture, $"{first:yyyy-MM-dd}/{first.AddDays(count - 1):yyyy-MM-dd}"),
        DateNature.Actual, FactBasis.Stated);

    public static bool IsOver(DateOnly day) => day <= End;

    public static StatedDate Exact(DateOnly day) => Of(day, "yyyy-MM-dd", DateNature.Actual);

    public StatedDate Planned(DateOnly day) => random.Next(10) switch
    {
        < 4 => Of(day, "yyyy-MM-dd", DateNature.Planned),
        < 6 => Of(day, "yyyy-MM", DateNature.Planned),
        < 8 => Of(day, "yyyy", DateNature.Planned),
        _ => StatedDate.NotStated with { Nature = DateNature.Planned },
    };

    public static DateTimeOffset Moment(DateOnly day, int minute) =>
        new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero).AddMinutes(minute % 1440);

    private static StatedDate Of(DateOnly day, string format, DateNature nature) =>
        StatedDate.Of(day.ToString(format, CultureInfo.InvariantCulture), nature, FactBasis.Stated);
}
