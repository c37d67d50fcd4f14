using System.Globalization;
using System.Text.RegularExpressions;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Press.Reading;

/// <summary>Marks dates as far as they are stated: a day without a year stays a day without a year.</summary>
public static class DateReader
{
    public static IReadOnlyList<Mark> Read(string article)
    {
        var marks = new List<Mark>();
        foreach (var pattern in DatePatterns.All)
        {
            foreach (Match match in pattern.Matches(article))
            {
                if (DateOf(match) is { } date && !marks.Exists(m => m.Start < match.Index + match.Length && match.Index < m.End))
                {
                    marks.Add(new Mark(match.Index, match.Length, MarkKind.Date) { Date = date });
                }
            }
        }

        return [.. marks.OrderBy(m => m.Start)];
    }

    /// <summary>What is written once serves both ends; null where there is no such day.</summary>
    private static EdtfDate? DateOf(Match match)
    {
        var year = Written(match, "y") ?? Written(match, "y2");
        var lastYear = Written(match, "y2") ?? year;
        var month = Month(match, "m") ?? Month(match, "m2");
        var lastMonth = Month(match, "m2") ?? month;
        var start = Point(year, month, Written(match, "d"));
        var end = match.Groups["d2"].Success ? Point(lastYear, lastMonth, Written(match, "d2")) : start;
        return EdtfDate.TryParse(start == end ? start : $"{start}/{end}", out var date) ? date : null;
    }

    private static string Point(string? year, string? month, string? day) =>
        string.Join('-', new[] { year ?? "XXXX", month, day }.OfType<string>());

    private static string? Month(Match match, string group)
    {
        var text = match.Groups[group].Value;
        if (text.Length == 0 || char.IsAsciiDigit(text[0]))
        {
            return Written(match, group);
        }

        for (var i = 0; i < DatePatterns.Months.Count; i++)
        {
            if (Array.Exists(DatePatterns.Months[i], name => text.StartsWith(name, StringComparison.OrdinalIgnoreCase)))
            {
                return (i + 1).ToString("00", CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    /// <summary>In two figures where it is a day or a month in figures.</summary>
    private static string? Written(Match match, string group)
    {
        var figures = string.Concat(match.Groups[group].Value.TakeWhile(char.IsAsciiDigit));
        return figures.Length == 0 ? null : figures.PadLeft(2, '0');
    }
}
