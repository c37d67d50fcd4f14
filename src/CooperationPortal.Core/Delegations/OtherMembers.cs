namespace CooperationPortal.Core.Delegations;

/// <summary>What is known of the members that no source names.</summary>
public enum OtherMembers
{
    NotStated,
    None,
    UnknownCount,
    Counted,
}
