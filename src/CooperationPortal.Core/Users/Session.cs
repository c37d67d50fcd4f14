namespace CooperationPortal.Core.Users;

/// <summary>A sign-in that lasts: the cookie holds only its id, so that signing out, or an administrator, ends it.</summary>
public sealed class Session
{
    /// <summary>A working day; then one signs in again.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    public required Guid Id { get; init; }
    public required Guid UserId { get; init; }
    public PortalUser? User { get; init; }

    /// <summary>The account's security stamp at sign-in; a new password or second factor makes another.</summary>
    public required string Stamp { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
}
