using System.Globalization;

namespace CooperationPortal.Web.PageSupport;

/// <summary>How far a time zone is from UTC, as pages write it: UTC+4, UTC+5:30, UTC−3.</summary>
public static class UtcOffset
{
    /// <summary>Now; null where nobody knows the zone.</summary>
    public static string? Of(string? zone, TimeProvider time) =>
        zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var info)
            ? Of(info.GetUtcOffset(time.GetUtcNow()))
            : null;

    public static string Of(TimeSpan offset)
    {
        var sign = offset < TimeSpan.Zero ? "−" : "+";
        var minutes = offset.Minutes == 0 ? "" : offset.ToString(@"\:mm", CultureInfo.InvariantCulture);
        return $"UTC{sign}{Math.Abs(offset.Hours).ToString(CultureInfo.InvariantCulture)}{minutes}";
    }
}
