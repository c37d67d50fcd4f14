using CooperationPortal.Core.Data;
using CooperationPortal.Core.Events;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Calendar;

/// <summary>Reads visits and events by month; each question is a stretch of the index by day.</summary>
public sealed class CalendarQueries(PortalDbContext db, VisitQueries visits, EventQueries events, TimeProvider time)
{
    /// <summary>How many visits, and how many events, a month shows at most.</summary>
    public const int Most = 200;

    /// <summary>What began longer ago than this is not looked for in a month, though it may go on.</summary>
    private const int LongestDays = 31;

    /// <summary>From a day to a day, neither of them about or perhaps: <see cref="StatedDate.WholeDays"/> of more than one day.</summary>
    private const string WholeDays = "____-__-__/____-__-__";

    /// <summary>The month that is asked for, else the one that a reader has in mind: this one, the next busy one, the last.</summary>
    public async Task<CalendarMonth> OfAsync(
        DateOnly? month, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        var today = time.Today();
        var first = month ?? new DateOnly(today.Year, today.Month, 1);
        var found = await MonthAsync(first, lang, reader, cancellationToken);
        return month is null && found is { Days: [], DayUnknown: [] } && (found.Next ?? found.Previous) is { } busy
            ? await MonthAsync(busy, lang, reader, cancellationToken)
            : found;
    }

    private async Task<CalendarMonth> MonthAsync(
        DateOnly first, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        var last = first.AddMonths(1).AddDays(-1);
        var since = first.DayNumber > LongestDays ? first.AddDays(-LongestDays) : first;
        var hits = new List<Start>();
        foreach (var starts in Starts(reader))
        {
            hits.AddRange(await starts.Where(s => s.Day >= since && s.Day <= last && (s.Day >= first || s.Latest >= first))
                .OrderBy(s => s.Day).ThenBy(s => s.Id).Take(Most + 1).ToListAsync(cancellationToken));
        }

        var shown = hits.GroupBy(h => h.IsVisit).SelectMany(g => g.Take(Most)).ToLookup(h => h.IsVisit, h => h.Id);
        var entries =
            (await visits.OfIdsAsync([.. shown[true]], lang, reader, cancellationToken)).Select(v => new CalendarEntry(v.Period, v, null))
            .Concat((await events.OfIdsAsync([.. shown[false]], lang, reader, cancellationToken)).Select(e => new CalendarEntry(e.Period, null, e)))
            .Where(e => e.Period.WholeDays is not null || (e.Period.Earliest ?? e.Period.Latest) >= first)
            .ToList();
        return new CalendarMonth(
            first,
            [
                .. entries.Where(e => e.Period.WholeDays is not null)
                    .GroupBy(e => e.Period.WholeDays!.Value.First is var day && day < first ? first : day)
                    .OrderBy(g => g.Key).Select(g => new CalendarDay(g.Key, [.. g])),
            ],
            [.. entries.Where(e => e.Period.WholeDays is null)],
            hits.Count > shown.Sum(g => g.Count()),
            await BusyAsync(first.Year, reader, cancellationToken),
            await PreviousAsync(first, reader, cancellationToken),
            await NextAsync(last, reader, cancellationToken));
    }

    private async Task<DateOnly?> PreviousAsync(DateOnly first, Actor? reader, CancellationToken cancellationToken)
    {
        DateOnly? day = null;
        foreach (var starts in Starts(reader))
        {
            var latest = await starts.Where(s => s.Day > DateOnly.MinValue && s.Day < first)
                .MaxAsync(s => (DateOnly?)s.Day, cancellationToken);
            day = day > latest ? day : latest ?? day;
        }

        return MonthOf(day) is { } month
            ? (await GoneOnAsync(month.AddMonths(1), first.AddMonths(-1), reader, cancellationToken)).Append(month).Max()
            : null;
    }

    private async Task<DateOnly?> NextAsync(DateOnly last, Actor? reader, CancellationToken cancellationToken)
    {
        DateOnly? day = null;
        foreach (var starts in Starts(reader))
        {
            var earliest = await starts.Where(s => s.Day > last).MinAsync(s => (DateOnly?)s.Day, cancellationToken);
            day = day < earliest ? day : earliest ?? day;
        }

        // What has begun by now goes on no further than into the two months behind this one.
        var (next, month) = (last.AddDays(1), MonthOf(day));
        var gone = await GoneOnAsync(next, next.AddMonths(1), reader, cancellationToken);
        return gone.Count > 0 && !(month < gone.Min()) ? gone.Min() : month;
    }

    private async Task<IReadOnlyList<int>> BusyAsync(int year, Actor? reader, CancellationToken cancellationToken)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var months = new SortedSet<int>();
        foreach (var starts in Starts(reader))
        {
            months.UnionWith(await starts.Where(s => s.Day >= first && s.Day <= last).Select(s => s.Day.Month).Distinct()
                .ToListAsync(cancellationToken));
        }

        var rest = Enumerable.Range(1, 12).Except(months).Select(m => new DateOnly(year, m, 1)).ToList();
        if (rest.Count > 0)
        {
            months.UnionWith((await GoneOnAsync(rest[0], rest[^1], reader, cancellationToken)).Select(m => m.Month));
        }

        return [.. months];
    }

    /// <summary>The months among those from one to another in which something goes on that began before them.</summary>
    private async Task<IReadOnlyCollection<DateOnly>> GoneOnAsync(
        DateOnly from, DateOnly to, Actor? reader, CancellationToken cancellationToken)
    {
        var months = new SortedSet<DateOnly>();
        var since = from.DayNumber > LongestDays ? from.AddDays(-LongestDays) : from;
        foreach (var starts in from > to ? [] : Starts(reader))
        {
            var spans = await starts.Where(s => s.Day >= since && s.Day < to && s.Latest >= from)
                .Where(s => EF.Functions.Like(s.Edtf!, WholeDays)).Select(s => new { s.Day, Latest = s.Latest!.Value }).Distinct()
                .ToListAsync(cancellationToken);
            months.UnionWith(spans.SelectMany(s => MonthsAfter(s.Day, s.Latest)).Where(m => m >= from && m <= to));
        }

        return months;
    }

    private static IEnumerable<DateOnly> MonthsAfter(DateOnly day, DateOnly latest)
    {
        for (var month = MonthOf(day)!.Value.AddMonths(1); month <= latest && month.AddDays(-LongestDays) <= day; month = month.AddMonths(1))
        {
            yield return month;
        }
    }

    private static DateOnly? MonthOf(DateOnly? day) => day is { } known ? new DateOnly(known.Year, known.Month, 1) : null;

    /// <summary>One question for each kind, for the index of one answers nothing about both.</summary>
    private IEnumerable<IQueryable<Start>> Starts(Actor? reader) =>
    [
        db.Visits.AsNoTracking().VisibleTo(reader)
            .Select(v => new Start { Id = v.Id, IsVisit = true, Day = v.SortDate, Latest = v.Period.Latest, Edtf = v.Period.Edtf }),
        db.Events.AsNoTracking().VisibleTo(reader).Select(e => new Start
        {
            Id = e.Id,
            IsVisit = false,
            Day = e.Period.Earliest ?? e.Period.Latest ?? DateOnly.MinValue,
            Latest = e.Period.Latest,
            Edtf = e.Period.Edtf,
        }),
    ];

    private sealed class Start
    {
        public Guid Id { get; init; }

        public bool IsVisit { get; init; }

        public DateOnly Day { get; init; }

        public DateOnly? Latest { get; init; }

        public string? Edtf { get; init; }
    }
}
