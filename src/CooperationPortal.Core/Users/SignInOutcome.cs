namespace CooperationPortal.Core.Users;

/// <summary>A new session, a second step, how long to wait before the next try, or none of them.</summary>
public sealed record SignInOutcome(Guid? SessionId, TimeSpan? RetryAfter)
{
    /// <summary>Whose session it is.</summary>
    public Guid? UserId { get; init; }

    /// <summary>What the browser is to keep, so that it is known next time.</summary>
    public string? DeviceSecret { get; init; }

    /// <summary>What is asked for besides the password.</summary>
    public SecondStep? Further { get; init; }

    public static SignInOutcome Refused { get; } = new(null, null);
}
