using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Users.Providers;

namespace CooperationPortal.Core.Users.Administration;

/// <summary>An account in the list.</summary>
/// <param name="HasFactor">A second factor is set up.</param>
/// <param name="SeenAt">The last use; null where it was never signed in, or so long ago that it is not known.</param>
public sealed record UserLine(
    Guid Id, string FullName, string Email, UserState State, bool HasFactor, DateTimeOffset? SeenAt, IReadOnlyList<PortalRole> Roles);

/// <summary>A stretch of the list of accounts, and how many there are.</summary>
public sealed record UserList(int Count, Page<UserLine> Page);

/// <summary>A role of an account.</summary>
/// <param name="Scope">The name of the region or institution; null is everywhere.</param>
/// <param name="IsInForce">It counts now.</param>
public sealed record UserGrantView(
    Guid Id, PortalRole Role, string? Scope, DateTimeOffset From, DateTimeOffset? Until, bool IsInForce);

/// <summary>What administrators see of an account.</summary>
/// <param name="InvitedUntil">Until when the mailed link works; null where none does.</param>
public sealed record UserDetails(
    Guid Id, string FullName, string Email, string Language, UserState State, bool HasCodes, int Passkeys,
    DateTimeOffset CreatedAt, DateTimeOffset? InvitedUntil,
    IReadOnlyList<UserGrantView> Grants, IReadOnlyList<ProviderLink> Links, IReadOnlyList<SessionView> Sessions);
