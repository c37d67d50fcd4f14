namespace CooperationPortal.Core.Agreements;

/// <summary>Yes, no, or the source does not say.</summary>
public enum TriState
{
    NotStated,
    Yes,
    No,
}
