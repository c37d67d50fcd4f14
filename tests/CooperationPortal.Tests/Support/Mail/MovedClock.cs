namespace CooperationPortal.Tests.Support.Mail;

/// <summary>A clock that goes when it is told to; UTC everywhere.</summary>
public sealed class MovedClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => Now;

    public void Pass(TimeSpan time) => Now += time;
}
