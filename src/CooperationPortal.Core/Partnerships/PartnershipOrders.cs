using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared.Paging;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Partnerships;

/// <summary>Reads the pairs of a page in the order that is chosen: docs/decisions/0069.</summary>
internal sealed class PartnershipOrders(PortalDbContext db)
{
    private readonly PartnershipPairs pairs = new(db);
    private readonly PairNames names = new(db);

    /// <param name="narrowing">Which of them.</param>
    /// <param name="sort">In which order; null for the list's own.</param>
    /// <param name="among">Agreements that alone count: then the busiest come first; null for all records.</param>
    /// <param name="lang">The reader's language, for the order by name.</param>
    /// <param name="after">A <see cref="PartnershipCursor"/>.</param>
    /// <param name="size">How many at most.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<Page<(Guid A, Guid B)>> PageAsync(
        PairNarrowing narrowing, ListSort? sort, Guid[]? among, string lang, string? after, int size, CancellationToken cancellationToken)
    {
        PartnershipCursor.TryParse(after, out var cursor);
        var hits = (among, sort) switch
        {
            ({ } agreements, _) => await CursorsAsync(
                PartnershipPairs.Busiest(Behind(narrowing.Narrow(pairs.Of(agreements)), cursor)), size + 1, cancellationToken),
            (_, ListSort.Name) => await names.FollowingAsync(
                narrowing.Narrow, lang, cursor, size + 1, cancellationToken),
            (_, ListSort.Changed) => await ChangedAsync(narrowing, cursor, size + 1, cancellationToken),
            _ => await BusiestAsync(narrowing, [], cursor, size + 1, cancellationToken),
        };
        var page = Page<PartnershipCursor>.Of(hits, size, h => h.ToString());
        return new([.. page.Items.Select(h => (h.A, h.B))], page.Next);
    }

    private async Task<List<PartnershipCursor>> ChangedAsync(
        PairNarrowing narrowing, PartnershipCursor? cursor, int count, CancellationToken cancellationToken)
    {
        // As many as are told stand in the order of their changes; all others follow them, the busiest first. An earlier change of another record may be unknown where the records were not all looked at.
        var latest = await new PairChanges(db).LatestAsync(narrowing, PairChanges.Most, cancellationToken);
        var changed = latest.TakeWhile(c => c.IsCertain).Select(c => new PartnershipCursor(c.At.UtcTicks, c.A, c.B)).ToList();
        var isBehind = cursor is { IsMoment: false };
        var hits = isBehind ? [] : changed.Where(c => cursor is null || Follows(c, cursor)).Take(count).ToList();
        return hits.Count == count
            ? hits
            : [.. hits, .. await BusiestAsync(narrowing, changed, isBehind ? cursor : null, count - hits.Count, cancellationToken)];
    }

    private Task<List<PartnershipCursor>> BusiestAsync(
        PairNarrowing narrowing, List<PartnershipCursor> without, PartnershipCursor? cursor, int count, CancellationToken cancellationToken)
    {
        Guid[] a = [.. without.Select(p => p.A)], b = [.. without.Select(p => p.B)];
        return CursorsAsync(pairs.Busiest(Wanted, count), count, cancellationToken);

        IQueryable<PartnershipPairs.Pair> Wanted(IQueryable<PartnershipPairs.Pair> all)
        {
            var behind = Behind(narrowing.Narrow(all), cursor);
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
