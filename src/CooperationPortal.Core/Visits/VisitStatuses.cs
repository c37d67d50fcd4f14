using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Visits;

/// <summary>The groups of states that lists and figures speak of.</summary>
public static class VisitStatuses
{
    public static IReadOnlyList<VisitStatus> TookPlace { get; } =
        [VisitStatus.Held, VisitStatus.Reported, VisitStatus.Closed];

    /// <summary>Announced for days that have passed, while no source tells that it was; days without a year never pass.</summary>
    public static bool IsOverdue(VisitStatus status, StatedDate period, DateOnly today) =>
        status is VisitStatus.Planned && period.Latest < today;
}
