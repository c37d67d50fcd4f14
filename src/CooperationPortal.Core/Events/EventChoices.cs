using CooperationPortal.Core.Data;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Events;

/// <summary>Reads what a filter stands for, once for all that a page asks with it.</summary>
public sealed class EventChoices(PortalDbContext db)
{
    private const int LastOfMonth = 31;

    private readonly Dictionary<string, Guid[]> known = [];

    /// <summary>Ids of events of any state of which the words say the name, the place or the year; null where nothing was typed.</summary>
    internal async Task<Guid[]?> NamedAsync(string? typed, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        return known.TryGetValue(typed, out var ids) ? ids : known[typed] = await FittingAsync(typed, cancellationToken);
    }

    /// <summary>
    /// Each of the words is in a name of the event, names a place where it is or where those are who meet there, or says when it is:
    /// "congress Tashkent 2014", «конгресс 20 мая».
    /// </summary>
    private async Task<Guid[]> FittingAsync(string typed, CancellationToken cancellationToken)
    {
        var parts = SearchWords.Split(TypedDates.Mark(typed)).ToLookup(part => EdtfDate.TryParse(part, out var date) && date.Start?.Month is not null);
        var words = SearchWords.Written(string.Join(' ', parts[false]));
        var fitting = parts[true].Aggregate((IQueryable<Event>)db.Events, On);
        foreach (var word in words)
        {
            // Asked of each event, the names of its places would be read again and again.
            var places = await db.Names.OfType<RegionName>().WithEither(word).Select(n => n.RegionId).Distinct().ToArrayAsync(cancellationToken);
            var met = await MetAsync(places, cancellationToken);
            var named = db.Names.OfType<EventName>().WithEither(word).Select(n => n.EventId);
            fitting = YearFiltering.DaysOf(word.Key) is var (first, last)
                ? fitting.Where(e => named.Contains(e.Id) || met.Contains(e.Id) || e.RegionIds.Any(id => places.Contains(id))
                    || (e.Period.YearKnown && (e.Period.Latest ?? e.Period.Earliest) >= first && (e.Period.Earliest ?? e.Period.Latest) <= last))
                : fitting.Where(e => named.Contains(e.Id) || met.Contains(e.Id) || e.RegionIds.Any(id => places.Contains(id)));
        }

        return words.Count == 0 && !parts[true].Any() ? [] : await fitting.Select(e => e.Id).ToArrayAsync(cancellationToken);
    }

    /// <summary>The events to which records that touch one of the places belong.</summary>
    private Task<Guid[]> MetAsync(Guid[] places, CancellationToken cancellationToken)
    {
        var subjects = places.Select(id => Aspect.Fact(Aspect.Region, $"{id}")).ToArray();
        return places.Length == 0 ? Task.FromResult<Guid[]>([]) : db.Database.SqlQuery<Guid>(
            $"""select distinct holder as "Value" from subject_figures where subject = any({subjects})""").ToArrayAsync(cancellationToken);
    }

    /// <summary>Those that last on one of the days; without a year in any.</summary>
    private static IQueryable<Event> On(IQueryable<Event> events, string marked)
    {
        var date = EdtfDate.Parse(marked);
        var (from, to) = (date.Earliest, date.Latest);
        if (date.YearKnown)
        {
            return events.Where(e => (e.Period.Latest ?? e.Period.Earliest) >= from && (e.Period.Earliest ?? e.Period.Latest) <= to);
        }

        var (first, last) = (OfYear(date.Start!, 1), OfYear(date.End ?? date.Start!, LastOfMonth));
        return events.Where(e => e.Period.Earliest != null && e.Period.Latest != null
            && (e.Period.Latest.Value.Month * 100) + e.Period.Latest.Value.Day >= first
            && (e.Period.Earliest.Value.Month * 100) + e.Period.Earliest.Value.Day <= last);
    }
    private static int OfYear(EdtfPoint point, int day) => (point.Month!.Value * 100) + (point.Day ?? day);
}
