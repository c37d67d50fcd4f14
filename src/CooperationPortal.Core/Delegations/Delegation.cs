namespace CooperationPortal.Core.Delegations;

/// <summary>Who came: the sending parties and the people; one delegation makes one or more visits.</summary>
public sealed class Delegation
{
    public required Guid Id { get; init; }

    /// <summary>What is known of the members whom no source names.</summary>
    public OtherMembers OtherMembers { get; internal set; }

    /// <summary>How many members are not named; only where <see cref="OtherMembers"/> says that they were counted.</summary>
    public int? UnnamedCount { get; internal set; }

    public List<DelegationSender> Senders { get; } = [];
    public List<DelegationMember> Members { get; } = [];
}
