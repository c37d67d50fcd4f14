namespace CooperationPortal.Core.Users;

/// <summary>A browser from which an account was signed in: of another one its owner is told.</summary>
public sealed class Device
{
    public required Guid Id { get; init; }
    public required Guid UserId { get; init; }

    /// <summary>SHA-256 of what the browser keeps.</summary>
    public required byte[] SecretHash { get; init; }
    public required DateTimeOffset FirstSeenAt { get; init; }
    public required DateTimeOffset SeenAt { get; set; }
}
