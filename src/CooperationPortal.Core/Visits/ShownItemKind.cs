namespace CooperationPortal.Core.Visits;

/// <summary>What kind of thing was shown at a stop.</summary>
public enum ShownItemKind
{
    Department,
    Equipment,
    Technology,
    Laboratory,
    Procedure,
    Other,
}
