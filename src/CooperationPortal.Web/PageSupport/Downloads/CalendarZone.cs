using System.Collections.Concurrent;
using System.Globalization;

namespace CooperationPortal.Web.PageSupport.Downloads;

/// <summary>
/// A time zone as a calendar has to bring it (RFC 5545, section 3.6.5): the offset at first, and each change of it. The
/// rules change when countries decide so, hence no rule of recurrence is told, but what happened and what is foreseen.
/// </summary>
public static class CalendarZone
{
    private static readonly DateTime First = new(1990, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Last = new(2050, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly ConcurrentDictionary<string, IReadOnlyList<(string Name, string Value)>> Known = new();

    /// <summary>The lines of the component, without what folds or escapes them.</summary>
    public static IReadOnlyList<(string Name, string Value)> Of(string zone) => Known.GetOrAdd(zone, Lines);

    private static List<(string Name, string Value)> Lines(string zone)
    {
        var rules = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var offset = rules.GetUtcOffset(First);
        List<(string Name, string Value)> lines =
            [("BEGIN", "VTIMEZONE"), ("TZID", zone), .. Observance(First, offset, offset)];
        for (var day = First; day < Last; day = day.AddDays(1))
        {
            if (rules.GetUtcOffset(day.AddDays(1)) is var next && next != offset)
            {
                lines.AddRange(Observance(ChangeIn(rules, day, offset), offset, next));
                offset = next;
            }
        }

        lines.Add(("END", "VTIMEZONE"));
        return lines;
    }

    /// <summary>The first minute of the day after which the offset is another.</summary>
    private static DateTime ChangeIn(TimeZoneInfo rules, DateTime day, TimeSpan offset)
    {
        var (before, after) = (day, day.AddDays(1));
        while (after - before > TimeSpan.FromMinutes(1))
        {
            var between = before + TimeSpan.FromMinutes(Math.Floor((after - before).TotalMinutes / 2));
            (before, after) = rules.GetUtcOffset(between) == offset ? (between, after) : (before, between);
        }

        return after;
    }

    /// <summary>It begins at what the clocks showed by the offset before.</summary>
    private static IEnumerable<(string Name, string Value)> Observance(DateTime utc, TimeSpan from, TimeSpan to) =>
    [
        ("BEGIN", "STANDARD"),
        ("DTSTART", (utc + from).ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture)),
        ("TZOFFSETFROM", Written(from)),
        ("TZOFFSETTO", Written(to)),
        ("END", "STANDARD"),
    ];

    private static string Written(TimeSpan offset) =>
        (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hhmm", CultureInfo.InvariantCulture);
}
