namespace CooperationPortal.Core.Visits;

/// <summary>A day and a time on the clocks of a zone, by the rules of that zone on that day.</summary>
/// <param name="Local">What the clocks show.</param>
/// <param name="Offset">How far they are from UTC.</param>
/// <param name="Count">How often they show it: not at all where they were put forward, twice where they were put back.</param>
public sealed record ZoneTime(DateTime Local, TimeSpan Offset, int Count)
{
    /// <summary>Years whose days have neighbours.</summary>
    private const int FirstYear = 2;
    private const int LastYear = 9998;

    /// <summary>No zone changes twice within so short a time.</summary>
    private static readonly TimeSpan AroundAChange = TimeSpan.FromHours(26);

    /// <summary>The first of two where the clocks show the time twice; null where nobody knows the zone.</summary>
    public static ZoneTime? At(DateOnly day, TimeOnly time, string? zone)
    {
        if (zone is null || day.Year is < FirstYear or > LastYear || !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var rules))
        {
            return null;
        }

        // Asked by instants: IsAmbiguousTime and IsInvalidTime do not know when a country changes its zone for good.
        var local = day.ToDateTime(time);
        var before = OffsetAt(rules, local - AroundAChange);
        TimeSpan[] offsets = [.. new[] { before, OffsetAt(rules, local + AroundAChange) }.Distinct()
            .Where(offset => OffsetAt(rules, local - offset) == offset)];
        return new ZoneTime(local, offsets.Length == 0 ? before : offsets.Max(), offsets.Length);
    }

    /// <summary>What the clocks of another zone show at the same instant; null where nobody knows that zone.</summary>
    public ZoneTime? In(string? zone)
    {
        if (zone is null || !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var rules))
        {
            return null;
        }

        var instant = Local - Offset;
        var offset = OffsetAt(rules, instant);
        return new ZoneTime(instant + offset, offset, 1);
    }

    private static TimeSpan OffsetAt(TimeZoneInfo rules, DateTime utc) =>
        rules.GetUtcOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
}
