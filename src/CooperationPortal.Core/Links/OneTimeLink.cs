namespace CooperationPortal.Core.Links;

/// <summary>
/// A link that was mailed to one person and works once, until a day. The database holds a hash of its secret, so that who
/// reads the table opens nothing.
/// </summary>
public sealed class OneTimeLink
{
    public required Guid Id { get; init; }
    public required OneTimeLinkKind Kind { get; init; }

    /// <summary>What it opens: an account, or the request for a party's word.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>SHA-256 of the secret in the link.</summary>
    public required byte[] SecretHash { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? UsedAt { get; init; }
}
