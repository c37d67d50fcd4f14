namespace CooperationPortal.Core.Shared;

/// <summary>What day it is: by the time zone of the installation (TZ), for a promise is not late an hour too early.</summary>
public static class PortalCalendar
{
    public static DateOnly Today(this TimeProvider time) => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    /// <summary>The moment at which that day begins there.</summary>
    public static DateTimeOffset BeginOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, TimeZoneInfo.Local.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
