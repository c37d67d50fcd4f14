using CooperationPortal.Core.Data;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Events;

/// <summary>Reads what a filter stands for, once for all that a page asks with it.</summary>
public sealed class EventChoices(PortalDbContext db)
{
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
    /// Each of the words is in a name of the event, names a place where it is, or is its year: "congress Tashkent 2014".
    /// </summary>
    private async Task<Guid[]> FittingAsync(string typed, CancellationToken cancellationToken)
    {
        var words = SearchWords.Written(typed);
        IQueryable<Event> fitting = db.Events;
        foreach (var word in words)
        {
            // Asked of each event, the names of its places would be read again and again.
            var places = await db.Names.OfType<RegionName>().WithEither(word).Select(n => n.RegionId).Distinct().ToArrayAsync(cancellationToken);
            var named = db.Names.OfType<EventName>().WithEither(word).Select(n => n.EventId);
            fitting = YearFiltering.DaysOf(word.Key) is var (first, last)
                ? fitting.Where(e => named.Contains(e.Id) || e.RegionIds.Any(id => places.Contains(id))
                    || (e.Period.YearKnown && (e.Period.Latest ?? e.Period.Earliest) >= first && (e.Period.Earliest ?? e.Period.Latest) <= last))
                : fitting.Where(e => named.Contains(e.Id) || e.RegionIds.Any(id => places.Contains(id)));
        }

        return words.Count == 0 ? [] : await fitting.Select(e => e.Id).ToArrayAsync(cancellationToken);
    }
}
