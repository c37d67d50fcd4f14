using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared.Paging;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Partnerships;

/// <summary>Reads the pairs of a page in the order that is chosen: docs/decisions/0069.</summary>
internal sealed class PartnershipOrders(PortalDbContext db)
{
    /// <summary>So many are told in the order of their changes, as far as that is known; all others follow them, the busiest first.</summary>
    private const int MostChanged = 300;

    private readonly PartnershipPairs pairs = new(db);
    private readonly PairNames names = new(db);

    /// <param name="filter">Which of them, and in which order.</param>
    /// <param name="among">Agreements that alone count: then the busiest come first; null for all records.</param>
    /// <param name="lang">The reader's language, for the order by name.</param>
    /// <param name="after">A <see cref="PartnershipCursor"/>.</param>
    /// <param name="size">How many at most.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<Page<(Guid A, Guid B)>> PageAsync(
        PartnershipFilter filter, Guid[]? among, string lang, string? after, int size, CancellationToken cancellationToken)
    {
        PartnershipCursor.TryParse(after, out var cursor);
        var hits = (among, filter.Sort) switch
        {
            ({ } agreements, _) => await CursorsAsync(
                PartnershipPairs.Busiest(Behind(filter.Narrow(pairs.Of(agreements), db), cursor)), size + 1, cancellationToken),
            (_, ListSort.Name) => await names.FollowingAsync(
                all => filter.Narrow(all, db), lang, cursor, size + 1, cancellationToken),
            (_, ListSort.Changed) => await ChangedAsync(filter, cursor, size + 1, cancellationToken),
            _ => await BusiestAsync(filter, [], cursor, size + 1, cancellationToken),
        };
        var page = Page<PartnershipCursor>.Of(hits, size, h => h.ToString());
        return new([.. page.Items.Select(h => (h.A, h.B))], page.Next);
    }

    private async Task<List<PartnershipCursor>> ChangedAsync(
        PartnershipFilter filter, PartnershipCursor? cursor, int count, CancellationToken cancellationToken)
    {
        // An earlier change of another record may be unknown where the records were not all looked at.
        var latest = await new PairChanges(db).LatestAsync(filter.PlacesOf(db), MostChanged, cancellationToken);
        var changed = latest.TakeWhile(c => c.IsCertain).Select(c => new PartnershipCursor(c.At.UtcTicks, c.A, c.B)).ToList();
        var isBehind = cursor is { IsMoment: false };
        var hits = isBehind ? [] : changed.Where(c => cursor is null || Follows(c, cursor)).Take(count).ToList();
        return hits.Count == count
            ? hits
            : [.. hits, .. await BusiestAsync(filter, changed, isBehind ? cursor : null, count - hits.Count, cancellationToken)];
    }

    private Task<List<PartnershipCursor>> BusiestAsync(
        PartnershipFilter filter, List<PartnershipCursor> without, PartnershipCursor? cursor, int count, CancellationToken cancellationToken)
    {
        Guid[] a = [.. without.Select(p => p.A)], b = [.. without.Select(p => p.B)];
        return CursorsAsync(pairs.Busiest(Wanted, count), count, cancellationToken);

        IQueryable<PartnershipPairs.Pair> Wanted(IQueryable<PartnershipPairs.Pair> all)
        {
            var behind = Behind(filter.Narrow(all, db), cursor);
            var told = pairs.These(a, b);
            return without.Count == 0 ? behind : behind.Where(p => !told.Any(t => t.A == p.A && t.B == p.B));
        }
    }

    private static IQueryable<PartnershipPairs.Pair> Behind(IQueryable<PartnershipPairs.Pair> all, PartnershipCursor? cursor)
    {
        if (cursor is null)
        {
            return all;
        }

        var records = (int)Math.Min(cursor.Place, int.MaxValue);
        return all.Where(p => p.Records < records
            || (p.Records == records && (p.A > cursor.A || (p.A == cursor.A && p.B > cursor.B))));
    }

    private static bool Follows(PartnershipCursor pair, PartnershipCursor cursor) =>
        pair.Place < cursor.Place || (pair.Place == cursor.Place && (pair.A, pair.B).CompareTo((cursor.A, cursor.B)) > 0);

    private static async Task<List<PartnershipCursor>> CursorsAsync(
        IQueryable<PartnershipPairs.Pair> rows, int count, CancellationToken cancellationToken) =>
        [.. (await rows.Take(count).ToListAsync(cancellationToken)).Select(p => new PartnershipCursor(p.Records, p.A, p.B))];
}
