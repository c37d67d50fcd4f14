using CooperationPortal.Core.Data;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Sources;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Events;

/// <summary>Reads the published events.</summary>
public sealed class EventQueries(PortalDbContext db, RegionQueries regions, EventChoices choices)
{
    public const int PageSize = Page<EventRow>.DefaultSize;

    /// <summary>The event with that slug, or null where the reader may not know of one.</summary>
    public async Task<EventDetails?> FindAsync(
        string slug, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        var key = slug.ToLowerInvariant();
        var found = await db.Events.AsNoTracking().AsSplitQuery().VisibleTo(reader)
            .Include(e => e.Names).Include(e => e.Days).Include(e => e.Region)
            .SingleOrDefaultAsync(e => e.Slug == key, cancellationToken);
        if (found is null)
        {
            return null;
        }

        Guid[] placeIds = found.Region is { } region ? [.. region.AncestorIds, region.Id] : [];
        var places = await regions.PlacesAsync(placeIds, lang, cancellationToken);
        return new EventDetails(
            new EventLink(found.Id, found.Slug, NameSet.Best(found.Names, lang)),
            [.. found.Names.InOrder().Select(NameView.Of)],
            found.Period,
            found.Recurrence,
            [.. placeIds.Select(id => places[id])],
            found.PlaceText,
            found.Summary,
            [.. found.Days.OrderBy(d => d.Order).Select(d => new EventDayView(d.Id, d.When, d.Theme))],
            found.ChangedAt);
    }

    /// <summary>Names and addresses of those events that the reader may see, in one query.</summary>
    public async Task<IReadOnlyDictionary<Guid, EventLink>> LinksAsync(
        IEnumerable<Guid> ids, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        Guid[] wanted = [.. ids.Distinct()];
        var rows = await db.Events.AsNoTracking().VisibleTo(reader)
            .Where(e => wanted.Contains(e.Id))
            .Select(e => new { e.Id, e.Slug, Names = e.Names.Select(n => new NameForm(n.Text, n.Lang, n.Kind)).ToList() })
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(r => r.Id, r => new EventLink(r.Id, r.Slug, NameSet.Best(r.Names, lang)));
    }

    /// <summary>Null where the public knows no event of that slug.</summary>
    public async Task<LocalizedString?> NameAsync(string slug, string lang, CancellationToken cancellationToken)
    {
        var key = slug.ToLowerInvariant();
        var forms = await db.Events.AsNoTracking().VisibleTo(null).Where(e => e.Slug == key)
            .SelectMany(e => e.Names.Select(n => new NameForm(n.Text, n.Lang, n.Kind)))
            .ToListAsync(cancellationToken);
        return NameSet.BestOrNull(forms, lang);
    }

    /// <summary>The list, newest first and those without a year last, a page at a time.</summary>
    public async Task<Page<EventRow>> ListAsync(
        EventFilter filter, string lang, string? after, Actor? reader, CancellationToken cancellationToken,
        int size = PageSize)
    {
        var page = await (await FilteredAsync(filter, reader, cancellationToken))
            .Select(e => new ListKey
            {
                Id = e.Id,
                Day = e.Period.Earliest ?? e.Period.Latest ?? DateOnly.MinValue,
                ChangedAt = e.ChangedAt,
            })
            .PageAsync(filter.Sort, after, size, cancellationToken);
        return new Page<EventRow>(
            await OfIdsAsync([.. page.Items], lang, reader, cancellationToken), page.Next);
    }

    /// <summary>Those of the list that the public last saw change, the latest first.</summary>
    public async Task<IReadOnlyList<EventRow>> LatestAsync(
        EventFilter filter, int count, string lang, Actor? reader, CancellationToken cancellationToken) =>
        await OfIdsAsync(
            await (await FilteredAsync(filter, reader, cancellationToken)).LatestIdsAsync(count, cancellationToken), lang, reader, cancellationToken);

    /// <summary>The length of the whole list.</summary>
    public async Task<int> CountAsync(EventFilter filter, Actor? reader, CancellationToken cancellationToken) =>
        await (await FilteredAsync(filter, reader, cancellationToken)).CountAsync(cancellationToken);

    /// <summary>The same, told no further than <see cref="ListLength.Most"/>.</summary>
    public async Task<ListLength> LengthAsync(EventFilter filter, Actor? reader, CancellationToken cancellationToken) =>
        await (await FilteredAsync(filter, reader, cancellationToken)).LengthAsync(cancellationToken);

    /// <summary>Those events, in the order of their ids.</summary>
    internal async Task<IReadOnlyList<EventRow>> OfIdsAsync(
        Guid[] ids, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        if (ids.Length == 0)
        {
            return [];
        }

        var found = await db.Events.AsNoTracking().Where(e => ids.Contains(e.Id))
            .Select(e => new Hit(
                e.Id, e.Period, e.Recurrence, e.RegionId, e.PlaceText, e.Days.Count, new Publication(e.PublishedAt, e.ChangedAt)))
            .ToDictionaryAsync(h => h.Id, cancellationToken);
        var links = await LinksAsync(ids, lang, reader, cancellationToken);
        var places = await regions.PlacesAsync(found.Values.Select(h => h.RegionId).OfType<Guid>(), lang, cancellationToken);
        var languages = await db.LanguagesAsync(
            [.. found.Values.Where(h => h.Period.IsInWordsAlone()).Select(h => h.Id)], cancellationToken);
        return
        [
            .. ids.Select(id => found[id]).Select(h => new EventRow(
                links[h.Id],
                h.Period,
                h.Recurrence,
                h.RegionId is { } region ? places[region] : null,
                h.PlaceText,
                h.Days)
            {
                Publication = h.Publication,
                PeriodLanguage = languages.GetValueOrDefault(h.Id),
            }),
        ];
    }

    private async Task<IQueryable<Event>> FilteredAsync(EventFilter filter, Actor? reader, CancellationToken cancellationToken) =>
        db.Events.AsNoTracking().VisibleTo(reader).Where(filter, await choices.NamedAsync(filter.Name, cancellationToken), db);

    private sealed record Hit(
        Guid Id,
        StatedDate Period,
        Recurrence Recurrence,
        Guid? RegionId,
        LocalizedText? PlaceText,
        int Days,
        Publication Publication);
}
