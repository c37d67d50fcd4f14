namespace CooperationPortal.Core.Activities;

/// <summary>What became of a plan.</summary>
public enum ActivityStatus
{
    Planned,
    UnderWay,
    Held,
    NotHeld,
}
