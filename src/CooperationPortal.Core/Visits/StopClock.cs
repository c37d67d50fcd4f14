using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Visits;

/// <summary>When a stop was, by the clock of its place and by that of those who came.</summary>
/// <param name="Start">By the clock of the place.</param>
/// <param name="End">By the clock of the place; null where no source says.</param>
/// <param name="Gap">Why the other clock cannot be told; null where it can.</param>
public sealed record StopClock(TimeOnly Start, TimeOnly? End, ClockGap? Gap)
{
    /// <summary>The place whose clock counts; null where no source says.</summary>
    public PlaceView? Place { get; init; }

    /// <summary>The start at the place, with the rules of its zone on that day.</summary>
    public ZoneTime? Here { get; init; }

    /// <summary>The place that sent the delegation.</summary>
    public PlaceView? Home { get; init; }

    /// <summary>The start and the end by the clock at home.</summary>
    public ZoneTime? HomeStart { get; init; }
    public ZoneTime? HomeEnd { get; init; }

    /// <summary>Null where no time of day is stated.</summary>
    internal static StopClock? Of(VisitStop stop, StatedDate period, PartyView place, IReadOnlyList<PartyView> senders)
    {
        if (stop.StartTime is not { } start)
        {
            return null;
        }

        var home = senders.Select(s => s.Place).FirstOrDefault(p => p?.TimeZone is not null);
        var clock = new StopClock(start, stop.EndTime, null) { Place = place.Place, Home = home };
        if ((DayOf(stop.When) ?? DayOf(period)) is not { } day)
        {
            return clock with { Gap = ClockGap.Day };
        }

        if (ZoneTime.At(day, start, place.Place?.TimeZone) is not { } here)
        {
            return clock with { Gap = ClockGap.Zone };
        }

        var end = stop.EndTime is { } until ? ZoneTime.At(day, until, place.Place!.TimeZone) : null;
        return clock with
        {
            Gap = home is null ? ClockGap.HomeZone : null,
            Here = here,
            HomeStart = here.In(home?.TimeZone),
            HomeEnd = end?.In(home?.TimeZone),
        };
    }

    /// <summary>The one day that the date means; null where it means several, or its year is not known.</summary>
    internal static DateOnly? DayOf(StatedDate date) => date.Earliest == date.Latest ? date.Earliest : null;
}

/// <summary>What is missing to tell the time on the other clock.</summary>
public enum ClockGap
{
    Day,
    Zone,
    HomeZone,
}
