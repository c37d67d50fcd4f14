using System.Globalization;
using System.Text;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.PageSupport.Downloads;

/// <summary>
/// A calendar to subscribe to (RFC 5545, RFC 7986): whole days, the last of them exclusive, and what within them has a
/// time of day. What has no year or is not known to the day cannot stand in a calendar; its description says so.
/// </summary>
public sealed class CalendarFormat : ListFormat
{
    /// <summary>SEQUENCE is a 32-bit number that grows with each change: seconds since the portal can have had one.</summary>
    private static readonly DateTimeOffset FirstChange = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override string Suffix => "ics";

    public override string MediaType => "text/calendar; charset=utf-8";

    public override bool IsData => false;

    public override bool Fits(ListDownload list) => list.HasDays;

    public override async Task WriteAsync(ListAnswer answer, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(answer.Body, new UTF8Encoding(false), leaveOpen: true);
        var calendar = new CalendarLines(writer);
        var zones = new HashSet<string>();
        var isEmpty = true;
        await HeadAsync(calendar, answer);
        await foreach (var page in answer.List.PagesAsync(cancellationToken))
        {
            foreach (var entry in page.Select(item => item.Entry))
            {
                isEmpty &= !await EntryAsync(calendar, entry, zones);
            }

            await writer.FlushAsync(cancellationToken);
            await answer.Body.FlushAsync(cancellationToken);
        }

        // A calendar has one component at least (RFC 5545, section 3.6): one of nothing tells a zone.
        if (isEmpty)
        {
            await ZoneAsync(calendar, "Etc/UTC");
        }

        await calendar.RawAsync("END", "VCALENDAR");
    }

    private static async Task HeadAsync(CalendarLines calendar, ListAnswer answer)
    {
        var name = $"{answer.List.Title} · {answer.Text["Layout.PortalName"]}";
        await calendar.RawAsync("BEGIN", "VCALENDAR");
        await calendar.RawAsync("VERSION", "2.0");
        await calendar.RawAsync("PRODID", "-//Cooperation Portal//Lists//EN");
        await calendar.RawAsync("CALSCALE", "GREGORIAN");
        await calendar.RawAsync("METHOD", "PUBLISH");
        await calendar.TextAsync("NAME", name);
        await calendar.TextAsync("X-WR-CALNAME", name);
        await calendar.TextAsync("DESCRIPTION", answer.Text["Downloads.CalendarGaps"]);
        await calendar.TextAsync("X-WR-CALDESC", answer.Text["Downloads.CalendarGaps"]);
        await calendar.RawAsync("SOURCE;VALUE=URI", answer.Addresses.Self);
        await calendar.RawAsync("URL", answer.ListUrl);
        await calendar.RawAsync("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
    }

    /// <summary>False where the entry has neither days nor times that a calendar can hold.</summary>
    private static async Task<bool> EntryAsync(CalendarLines calendar, ListEntry entry, HashSet<string> zones)
    {
        var isWhole = entry.Days.WholeDays is var (_, end) && end < DateOnly.MaxValue;
        if (isWhole)
        {
            var (first, last) = entry.Days.WholeDays!.Value;
            await DaysAsync(calendar, entry, first, last);
        }

        foreach (var timed in entry.Times)
        {
            await TimeAsync(calendar, entry, timed, zones);
        }

        return isWhole || entry.Times.Count > 0;
    }

    private static async Task DaysAsync(CalendarLines calendar, ListEntry entry, DateOnly first, DateOnly last)
    {
        await BeginAsync(calendar, entry, entry.Id);
        await calendar.RawAsync("DTSTART;VALUE=DATE", Day(first));
        await calendar.RawAsync("DTEND;VALUE=DATE", Day(last.AddDays(1)));
        await calendar.RawAsync("TRANSP", "TRANSPARENT");
        await EndAsync(calendar, entry, entry.Title, entry.Summary, entry.Place);
    }

    /// <summary>By the clocks of the place; a zone is told before the first time that is told by it.</summary>
    private static async Task TimeAsync(CalendarLines calendar, ListEntry entry, TimedEntry timed, HashSet<string> zones)
    {
        if (zones.Add(timed.Zone))
        {
            await ZoneAsync(calendar, timed.Zone);
        }

        await BeginAsync(calendar, entry, timed.Id);
        await calendar.RawAsync($"DTSTART;TZID={timed.Zone}", Local(timed.Start));
        if (timed.End is { } end)
        {
            await calendar.RawAsync($"DTEND;TZID={timed.Zone}", Local(end));
        }

        await EndAsync(calendar, entry, timed.Title, entry.Title, timed.Title);
    }

    private static async Task ZoneAsync(CalendarLines calendar, string zone)
    {
        foreach (var (name, value) in CalendarZone.Of(zone))
        {
            await calendar.RawAsync(name, value);
        }
    }

    private static async Task BeginAsync(CalendarLines calendar, ListEntry entry, Guid id)
    {
        var changed = Moment(entry.ChangedAt);
        var sequence = (long)Math.Max(0, (entry.ChangedAt - FirstChange).TotalSeconds);
        await calendar.RawAsync("BEGIN", "VEVENT");
        await calendar.RawAsync("UID", $"urn:uuid:{id}");
        await calendar.RawAsync("DTSTAMP", changed);
        if (entry.FirstAt is { } created)
        {
            await calendar.RawAsync("CREATED", Moment(created));
        }

        await calendar.RawAsync("LAST-MODIFIED", changed);
        await calendar.RawAsync("SEQUENCE", sequence.ToString(CultureInfo.InvariantCulture));
        await calendar.RawAsync("STATUS", Status(entry.Standing));
    }

    private static async Task EndAsync(CalendarLines calendar, ListEntry entry, string title, string about, string? place)
    {
        await calendar.TextAsync("SUMMARY", title);
        if (about.Length > 0)
        {
            await calendar.TextAsync("DESCRIPTION", about);
        }

        if (place is not null)
        {
            await calendar.TextAsync("LOCATION", place);
        }

        await calendar.RawAsync("URL", entry.Url);
        await calendar.RawAsync("END", "VEVENT");
    }

    private static string Status(EntryStanding standing) => standing switch
    {
        EntryStanding.Sure => "CONFIRMED",
        EntryStanding.Planned => "TENTATIVE",
        _ => "CANCELLED",
    };

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Local(DateTime time) => time.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
