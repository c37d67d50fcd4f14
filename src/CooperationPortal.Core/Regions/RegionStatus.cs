namespace CooperationPortal.Core.Regions;

/// <summary>Whether a code is in use today.</summary>
public enum RegionStatus
{
    Current,
    Former,
}
