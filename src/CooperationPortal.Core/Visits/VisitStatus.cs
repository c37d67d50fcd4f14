namespace CooperationPortal.Core.Visits;

/// <summary>Where a visit stands; apart from its publication.</summary>
public enum VisitStatus
{
    Planned,
    Held,
    Reported,
    Closed,
    Cancelled,
    Postponed,
}
