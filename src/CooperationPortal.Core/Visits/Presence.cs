namespace CooperationPortal.Core.Visits;

/// <summary>Whether a participant was there.</summary>
public enum Presence
{
    NotStated,
    Present,
    Absent,
    Excused,
}
