using System.Globalization;
using CooperationPortal.Core.Notices;
using CooperationPortal.Web.PageSupport.Downloads;

namespace CooperationPortal.Web.Mail;

/// <summary>The days of a mail of notices as whole days of a calendar.</summary>
public sealed class NoticeCalendar(TimeProvider time)
{
    /// <summary>Null where nothing is due on a day.</summary>
    public async Task<string?> OfAsync(
        IReadOnlyList<NoticeLine> lines, Func<NoticeLine, string> words, Func<NoticeLine, string> address)
    {
        if (lines.All(l => l.Day is null))
        {
            return null;
        }

        await using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var calendar = new CalendarLines(writer);
        await RawAsync(calendar,
            ("BEGIN", "VCALENDAR"), ("VERSION", "2.0"), ("PRODID", "-//Cooperation Portal//Notices//EN"), ("METHOD", "PUBLISH"));
        foreach (var line in lines.Where(l => l.Day is not null))
        {
            var day = line.Day!.Value;

            // One entry for a record and what is due of it: a later notice, or another day, takes its place.
            await RawAsync(calendar,
                ("BEGIN", "VEVENT"), ("UID", $"{line.Kind}-{line.RecordId}"), ("DTSTAMP", Moment(time.GetUtcNow())),
                ("SEQUENCE", time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
                ("DTSTART;VALUE=DATE", Day(day)), ("DTEND;VALUE=DATE", Day(day.AddDays(1))), ("TRANSP", "TRANSPARENT"));
            await calendar.TextAsync("SUMMARY", words(line));
            await RawAsync(calendar, ("URL", address(line)), ("END", "VEVENT"));
        }

        await RawAsync(calendar, ("END", "VCALENDAR"));
        return writer.ToString();
    }

    private static async Task RawAsync(CalendarLines calendar, params (string Name, string Value)[] lines)
    {
        foreach (var (name, value) in lines)
        {
            await calendar.RawAsync(name, value);
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
