namespace CooperationPortal.Core.Users;

/// <summary>A sign-in that lasts: the cookie holds only its id, so that signing out, or an administrator, ends it.</summary>
public sealed class Session
{
    public const int AddressLength = 45;
    public const int BrowserLength = 300;
    public const int ActingForLength = 60;

    /// <summary>The name of a role without a scope, in the language of the history.</summary>
    public const string Everywhere = "все регионы";

    /// <summary>A working day; then one signs in again.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>How long after signing in one may change what guards an account: OWASP ASVS 5.0, 7.5.3.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(30);

    /// <summary>How often it is written down that a session is in use.</summary>
    public static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    public required Guid Id { get; init; }
    public required Guid UserId { get; init; }
    public PortalUser? User { get; init; }

    /// <summary>The account's security stamp at sign-in; a new password or second factor makes another.</summary>
    public required string Stamp { get; init; }

    /// <summary>When the person proved who he is; at an identity provider that may be somewhat before the session.</summary>
    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public SignInMethod Method { get; init; }

    /// <summary>The network address of the sign-in; null of sessions that were begun before it was kept.</summary>
    public string? Address { get; init; }

    /// <summary>What the browser called itself.</summary>
    public string? Browser { get; init; }

    /// <summary>
    /// For whom the person acts, as <c>ActingScope.Key</c>; null: for all for whom he may. Beside it the name, in which the
    /// history is written.
    /// </summary>
    public string? ActingFor { get; init; }
    public string? ActingName { get; init; }

    /// <summary>The last use, to a few minutes.</summary>
    public DateTimeOffset SeenAt { get; init; }
}
