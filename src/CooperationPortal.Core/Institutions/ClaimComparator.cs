namespace CooperationPortal.Core.Institutions;

/// <summary>How a claimed value is to be read.</summary>
public enum ClaimComparator
{
    Equal,
    About,
    GreaterThan,
    LessThan,
}
