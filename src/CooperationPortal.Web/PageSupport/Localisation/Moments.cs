using System.Globalization;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Wording;

namespace CooperationPortal.Web.PageSupport.Localisation;

/// <summary>Instants of the portal's own work in words, by the portal's clock: "today at 14:32".</summary>
public sealed class Moments(TimeProvider time, Text text)
{
    public string Of(DateTimeOffset instant)
    {
        var day = DateOnly.FromDateTime(Local(instant).DateTime);
        return day == time.Today()
            ? text["Values.TodayAt", Clock(instant)]
            : text["Values.DayAt", Day(day), Clock(instant)];
    }

    /// <summary>"14:32".</summary>
    public string Clock(DateTimeOffset instant) => Local(instant).ToString("HH:mm", CultureInfo.InvariantCulture);

    public string Day(DateTimeOffset instant) => Day(DateOnly.FromDateTime(Local(instant).DateTime));

    public string Day(DateOnly day) =>
        DateWords.Of(EdtfDate.Parse(day.ToString("O", CultureInfo.InvariantCulture)), text.Culture).ToString();

    private DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, time.LocalTimeZone);
}
