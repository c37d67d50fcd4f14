namespace CooperationPortal.Core.Visits;

/// <summary>The groups of states that lists and figures speak of.</summary>
public static class VisitStatuses
{
    public static IReadOnlyList<VisitStatus> TookPlace { get; } =
        [VisitStatus.Held, VisitStatus.Reported, VisitStatus.Closed];
}
