using System.Globalization;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Search;

/// <summary>
/// The words by which records are found by their days and months: d20180323, d201803 where no more is stated, d0323 in whatever year,
/// du0323 where the year is not known.
/// </summary>
internal static class DayWords
{
    // Longer intervals are terms; people look for their ends.
    private const int MostDays = 31;

    private const int LeapYear = 2000;

    /// <summary>What stands in the key of a record with these dates; it is folded already.</summary>
    public static IEnumerable<string> Of(IEnumerable<StatedDate> dates) => dates.Select(date => date.Value).OfType<EdtfDate>()
        .SelectMany(date => DaysOf(date).SelectMany(WordsOf)).Distinct();

    /// <summary>What an EDTF date among the words that were typed is found by; null for any other word.</summary>
    public static SearchWord? Sought(string word)
    {
        if (word.Length < 7 || !word.Contains('-', StringComparison.Ordinal) || !EdtfDate.TryParse(word, out var date)
            || (date.Start, date.End) is not ({ Month: not null }, { Month: not null }))
        {
            return null;
        }

        var words = DaysOf(date).SelectMany(SoughtOf).ToList();
        return words[0] with { Others = words[1..] };
    }

    private static IEnumerable<string> WordsOf((int? Year, int? Month, int? Day) day) => day switch
    {
        ({ } year, { } month, null) => [$"d{year:0000}{month:00}"],
        ({ } year, { } month, { } number) => [$"d{year:0000}{month:00}{number:00}", $"d{month:00}{number:00}"],
        (null, { } month, { } number) => [$"d{month:00}{number:00}", $"du{month:00}{number:00}"],
        _ => [],
    };

    /// <summary>A day of a known year may be that of a record whose year is not known.</summary>
    private static IEnumerable<SearchWord> SoughtOf((int? Year, int? Month, int? Day) day) => day switch
    {
        ({ } year, { } month, null) => [new($"d{year:0000}{month:00}", false)],
        ({ } year, { } month, { } number) =>
            [new($"d{year:0000}{month:00}{number:00}", false, true), new($"du{month:00}{number:00}", false, true)],
        (null, { } month, { } number) => [new($"d{month:00}{number:00}", false, true)],
        _ => [new(string.Create(CultureInfo.InvariantCulture, $"du{day.Month:00}"), false)],
    };

    private static IEnumerable<(int? Year, int? Month, int? Day)> DaysOf(EdtfDate date)
    {
        if (date is { Start: { Day: { } from } start, End: { Day: { } to } end, IsInterval: true })
        {
            var first = new DateOnly(start.Year ?? LeapYear, start.Month!.Value, from);
            var last = new DateOnly(end.Year ?? LeapYear, end.Month!.Value, to);
            last = last < first ? last.AddYears(1) : last;
            if (last.DayNumber - first.DayNumber < MostDays)
            {
                return Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays)
                    .Select(day => (start.Year is null ? (int?)null : day.Year, (int?)day.Month, (int?)day.Day));
            }
        }

        return new[] { date.Start, date.End }.OfType<EdtfPoint>().Distinct().Select(point => (point.Year, point.Month, point.Day));
    }
}
