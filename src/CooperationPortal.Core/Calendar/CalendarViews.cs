using CooperationPortal.Core.Events;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Calendar;

/// <summary>A visit or an event of a month.</summary>
/// <param name="Period">When it is.</param>
/// <param name="Visit">Where it is a visit.</param>
/// <param name="Event">Where it is an event.</param>
public sealed record CalendarEntry(StatedDate Period, VisitRow? Visit, EventRow? Event)
{
    /// <summary>It is only intended: planned or put off.</summary>
    public bool IsPlanned => Visit is null
        ? Period.Nature is DateNature.Planned
        : Visit.Status is VisitStatus.Planned or VisitStatus.Postponed;

    /// <summary>A source tells the day, as about or perhaps that one.</summary>
    public bool IsAboutADay => Period.WholeDays is null && Period.Value?.Start?.Day is not null
        && Period.Value is { IsApproximate: true } or { IsUncertain: true };
}

/// <summary>A day of a month with what begins on it, or goes on from the month before.</summary>
public sealed record CalendarDay(DateOnly Day, IReadOnlyList<CalendarEntry> Entries);

/// <summary>What is in a month.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Days">The days on which something begins.</param>
/// <param name="DayUnknown">What began in it, on a day that no source tells; known to the year only, it stands in January.</param>
/// <param name="HasMore">There is more than is shown.</param>
/// <param name="Busy">The months of the year in which something begins or goes on.</param>
/// <param name="Previous">The last month before it in which something begins or goes on.</param>
/// <param name="Next">The first month after it in which something begins or goes on.</param>
public sealed record CalendarMonth(
    DateOnly First,
    IReadOnlyList<CalendarDay> Days,
    IReadOnlyList<CalendarEntry> DayUnknown,
    bool HasMore,
    IReadOnlyList<int> Busy,
    DateOnly? Previous,
    DateOnly? Next);
