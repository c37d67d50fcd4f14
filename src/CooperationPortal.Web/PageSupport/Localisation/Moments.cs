using System.Globalization;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Wording;

namespace CooperationPortal.Web.PageSupport.Localisation;

/// <summary>Instants of the portal's own work in words, by the portal's clock: "today at 14:32".</summary>
public sealed class Moments(TimeProvider time, Text text)
{
    public string Of(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, time.LocalTimeZone);
        var day = DateOnly.FromDateTime(local.DateTime);
        var clock = local.ToString("HH:mm", CultureInfo.InvariantCulture);
        return day == time.Today()
            ? text["Values.TodayAt", clock]
            : text["Values.DayAt", Day(day), clock];
    }

    public string Day(DateOnly day) =>
        DateWords.Of(EdtfDate.Parse(day.ToString("O", CultureInfo.InvariantCulture)), text.Culture).ToString();
}
