namespace CooperationPortal.Core.Visits;

/// <summary>Which state of a visit may follow which: planned, held, reported, closed; or it is put off or called off.</summary>
public static class VisitMoves
{
    /// <summary>The states that may follow, without the state itself.</summary>
    public static IReadOnlyList<VisitStatus> From(VisitStatus status) => status switch
    {
        VisitStatus.Planned => [VisitStatus.Held, VisitStatus.Postponed, VisitStatus.Cancelled],
        VisitStatus.Postponed => [VisitStatus.Planned, VisitStatus.Cancelled],
        VisitStatus.Held => [VisitStatus.Reported],
        VisitStatus.Reported => [VisitStatus.Closed],
        _ => [],
    };

    public static bool IsAllowed(VisitStatus from, VisitStatus to) => from == to || From(from).Contains(to);
}
