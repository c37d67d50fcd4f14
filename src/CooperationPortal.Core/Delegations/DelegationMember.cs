using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Delegations;

/// <summary>A member of a delegation, named or described.</summary>
public sealed class DelegationMember : PersonInRole
{
    public Guid DelegationId { get; init; }
    public MemberRole Role { get; internal set; }
}
