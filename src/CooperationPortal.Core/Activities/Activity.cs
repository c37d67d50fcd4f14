using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Activities;

/// <summary>
/// What was done, or is to be done, under an agreement or to keep a promise: an exchange, a conference, a gift. People
/// are counted by direction and never named.
/// </summary>
public sealed class Activity : Record
{
    /// <summary>Such as <c>AC-2026-0001</c>.</summary>
    public required string Reference { get; init; }

    /// <summary>At least one of the two is there.</summary>
    public Guid? AgreementId { get; internal set; }
    public Guid? CommitmentId { get; internal set; }

    public ActivityType Type { get; internal set; }
    public required LocalizedText Title { get; set; }
    public LocalizedText? Summary { get; internal set; }
    public ActivityStatus Status { get; internal set; }

    /// <summary>When it was to be, and when it was.</summary>
    public StatedDate Planned { get; internal set; } = StatedDate.NotStated;
    public StatedDate Held { get; internal set; } = StatedDate.NotStated;

    /// <summary>The year in which it counts as planned: 0 where no source tells the year, null where no plan is known.</summary>
    public int? PlannedYear { get; internal set; }

    /// <summary>The year in which it counts as held: 0 where no source tells the year, null where it was not held.</summary>
    public int? HeldYear { get; internal set; }

    /// <summary>The sums of all directions; null where no number is known.</summary>
    public int? PlannedPeople { get; internal set; }
    public int? ActualPeople { get; internal set; }

    /// <summary>The day by which lists sort: that of holding it, else of the plan; <see cref="DateOnly.MinValue"/> without a year.</summary>
    public DateOnly SortDate { get; internal set; }

    /// <summary>The event at which it took place.</summary>
    public Guid? EventId { get; internal set; }
    public string[] SpecialtyCodes { get; internal set; } = [];
    public string[] ConditionCodes { get; internal set; } = [];

    public List<ActivityParty> Parties { get; } = [];
    public List<ActivityFlow> Flows { get; } = [];
    public List<Aid> Aid { get; } = [];

    /// <summary>Computes in which years lists and tables count it, and how many people; dates, state and flows are taken before.</summary>
    internal void TakeCounts()
    {
        PlannedPeople = Sum(Flows.Select(f => f.Planned));
        ActualPeople = Sum(Flows.Select(f => f.Actual));
        var isHeld = Status is ActivityStatus.UnderWay or ActivityStatus.Held;
        var isPlanned = !isHeld || Planned.IsStated || PlannedPeople is not null;
        PlannedYear = isPlanned ? DayOf(Planned)?.Year ?? DayOf(Held)?.Year ?? 0 : null;
        HeldYear = isHeld ? DayOf(Held)?.Year ?? DayOf(Planned)?.Year ?? 0 : null;
        SortDate = DayOf(Held) ?? DayOf(Planned) ?? DateOnly.MinValue;
    }

    private static int? Sum(IEnumerable<int?> counts) => counts.OfType<int>().ToList() is { Count: > 0 } known ? known.Sum() : null;

    private static DateOnly? DayOf(StatedDate date) => date.Earliest ?? date.Latest;
}
