namespace CooperationPortal.Core.Visits;

/// <summary>A side of a visit or a meeting: Home sends the delegation, Host receives it.</summary>
public enum Side
{
    Home,
    Host,
    Both,
    Other,
}
