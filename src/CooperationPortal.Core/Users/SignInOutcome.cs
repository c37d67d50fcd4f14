namespace CooperationPortal.Core.Users;

/// <summary>A new session, or neither, or how long to wait before the next try.</summary>
public sealed record SignInOutcome(Guid? SessionId, TimeSpan? RetryAfter)
{
    /// <summary>Whose session it is.</summary>
    public Guid? UserId { get; init; }

    public static SignInOutcome Refused { get; } = new(null, null);
}
