namespace CooperationPortal.Core.Events;

/// <summary>How often an event takes place.</summary>
public enum Recurrence
{
    NotStated,
    Once,
    Annual,
}
