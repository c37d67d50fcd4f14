namespace CooperationPortal.Web.PageSupport.Operations;

/// <summary>What a part said of itself; no value where it did not answer in time.</summary>
public sealed record Asked<T>(HealthState State, T? Value)
    where T : class
{
    /// <summary>The part did not answer, or something of it is to be looked at.</summary>
    public static Asked<T> Of(T? value, Func<T, bool> isFine) => new(
        value is null ? HealthState.Failing : isFine(value) ? HealthState.Fine : HealthState.Attention, value);
}
