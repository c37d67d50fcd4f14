using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Delegations;

/// <summary>A party that sent the delegation.</summary>
public sealed class DelegationSender : Party
{
    public Guid DelegationId { get; init; }
}
