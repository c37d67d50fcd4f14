using CooperationPortal.Core.Data;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Partnerships;

/// <summary>Reads what lies between two places: the visits, meetings, agreements, promises and activities that touch both.</summary>
public sealed class PartnershipQueries(PortalDbContext db, RegionQueries regions, TimeProvider time)
{
    public const int PageSize = 30;

    private readonly PartnershipPairs pairs = new(db);
    private readonly PartnershipOrders orders = new(db);
    private readonly PartnerTallies tallies = new(db);
    private readonly PairFacts facts = new(db, time);
    private readonly PartnershipFigureQueries figures = new(db, time);

    /// <summary>The partnership of two places; null where one is unknown, or one lies within the other.</summary>
    public async Task<PartnershipDetails?> FindAsync(
        string slugA, string slugB, string lang, CancellationToken cancellationToken)
    {
        var a = await regions.FindAsync(slugA, lang, cancellationToken);
        var b = await regions.FindAsync(slugB, lang, cancellationToken);
        if (a is null || b is null || a.Place.Id == b.Place.Id
            || a.Ancestors.Any(p => p.Id == b.Place.Id) || b.Ancestors.Any(p => p.Id == a.Place.Id))
        {
            return null;
        }

        (a, b) = string.CompareOrdinal(a.Place.Slug, b.Place.Slug) < 0 ? (a, b) : (b, a);
        var between = await figures.OfAsync([(a.Place.Id, b.Place.Id)], null, cancellationToken);
        return new PartnershipDetails(a, b, between[(a.Place.Id, b.Place.Id)]);
    }

    /// <summary>
    /// Who has something with whom in the order of the filter, a page at a time. Where ids of agreements are given in
    /// <paramref name="among"/>, they alone count, and the busiest come first.
    /// </summary>
    public async Task<Page<PartnershipRow>> ListAsync(
        PartnershipFilter filter, string lang, string? after, CancellationToken cancellationToken,
        int size = PageSize, Guid[]? among = null)
    {
        var narrowing = await facts.NarrowingAsync(filter, cancellationToken);
        var page = await orders.PageAsync(narrowing, filter.Sort, among, lang, after, size, cancellationToken);
        var between = await figures.OfAsync(page.Items, among, cancellationToken);
        var places = await regions.PlacesAsync(page.Items.SelectMany(k => new[] { k.A, k.B }), lang, cancellationToken);
        return new Page<PartnershipRow>([.. page.Items.Select(k => Row(places[k.A], places[k.B], between[k]))], page.Next);
    }

    /// <summary>Between whom something changed lately, the latest first.</summary>
    public async Task<IReadOnlyList<PartnershipRow>> LatestAsync(
        PartnershipFilter filter, int count, string lang, CancellationToken cancellationToken)
    {
        var narrowing = await facts.NarrowingAsync(filter, cancellationToken);
        var changed = await new PairChanges(db).LatestAsync(narrowing, count, cancellationToken);
        var keys = changed.Select(c => (c.A, c.B)).ToList();
        var places = await regions.PlacesAsync(keys.SelectMany(k => new[] { k.A, k.B }), lang, cancellationToken);
        var between = await figures.OfAsync(keys, null, cancellationToken);
        return [.. changed.Select(c => Row(places[c.A], places[c.B], between[(c.A, c.B)]) with { ChangedAt = c.At })];
    }

    /// <summary>The length of the whole list.</summary>
    public async Task<int> CountAsync(
        PartnershipFilter filter, CancellationToken cancellationToken, Guid[]? among = null)
    {
        if (among is null && filter.Facts.Count == 0)
        {
            return await tallies.CountAsync(filter, cancellationToken);
        }

        var narrowing = await facts.NarrowingAsync(filter, cancellationToken);
        return await (among is null ? narrowing.All() : narrowing.Narrow(pairs.Of(among))).CountAsync(cancellationToken);
    }

    private static PartnershipRow Row(PlaceView a, PlaceView b, PartnershipFigures figures) =>
        string.CompareOrdinal(a.Slug, b.Slug) < 0
            ? new PartnershipRow(a, b, figures)
            : new PartnershipRow(b, a, figures);
}
