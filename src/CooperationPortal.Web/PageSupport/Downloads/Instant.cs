using System.Globalization;

namespace CooperationPortal.Web.PageSupport.Downloads;

/// <summary>A moment as RFC 3339 writes it, in UTC and to the second.</summary>
public static class Instant
{
    public static string Of(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
