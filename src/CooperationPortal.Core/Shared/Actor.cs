using CooperationPortal.Core.Users;

namespace CooperationPortal.Core.Shared;

/// <summary>Who acts: the account with the grants that are in force now; loaded anew with every request.</summary>
public sealed record Actor(Guid? UserId, string Name, IReadOnlyList<ActorGrant> Grants)
{
    /// <summary>The portal itself: loading demo data, commands of the host program.</summary>
    public static Actor Portal { get; } = new(null, "Portal", [new(PortalRole.SystemAdministrator, null, null)]);

    /// <summary>For whom somebody acts who may act for several, in the language of the history; null: for all of them.</summary>
    public string? ActingFor { get; init; }

    /// <summary>As the history names the actor.</summary>
    public string InHistory => ActingFor is null ? Name : $"{Name} ({ActingFor})";

    public bool Has(PortalRole role) => Grants.Any(g => g.Role == role);

    public bool IsPortal => UserId is null;
}
