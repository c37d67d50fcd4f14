namespace CooperationPortal.Tests.Core.Figures;

/// <summary>A clock that stands at noon of a day.</summary>
internal sealed class DayClock(DateOnly day) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(day, new TimeOnly(12, 0), TimeSpan.Zero);
}
