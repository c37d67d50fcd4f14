using CooperationPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Statistics;

/// <summary>
/// Where something changed lately: places and pairs of places are not published themselves, the records that touch them
/// are. Only the latest records of each kind are looked at, so that the answer does not grow with their number.
/// </summary>
internal sealed class PlaceChanges(PortalDbContext db)
{
    private const int Looked = 1000;

    private static readonly string Latest = string.Join(" union all ", new[] { "agreements", "visits", "meetings", "commitments", "activities" }
        .Select(table => $"""
            (select region_ids, changed_at from {table} where is_public and deleted_at is null
             order by changed_at desc, id desc limit {Looked})
            """));

    private static readonly string Places = $"""
        select place as "Place", max(changed_at) as "At" from ({Latest}) l, unnest(region_ids) place group by place
        """;

    private static readonly string Pairs = $"""
        select a as "A", b as "B", max(changed_at) as "At"
        from ({Latest}) l, unnest(region_ids) a, unnest(region_ids) b where a <> b group by a, b
        """;

    /// <summary>The places that records touch, with the latest change of one.</summary>
    public IQueryable<PlaceChange> OfPlaces() => db.Database.SqlQueryRaw<PlaceChange>(Places);

    /// <summary>The pairs of places that records touch, each pair in both orders.</summary>
    public IQueryable<PairChange> OfPairs() => db.Database.SqlQueryRaw<PairChange>(Pairs);

    public sealed class PlaceChange
    {
        public Guid Place { get; init; }

        public DateTimeOffset At { get; init; }
    }

    public sealed class PairChange
    {
        public Guid A { get; init; }

        public Guid B { get; init; }

        public DateTimeOffset At { get; init; }
    }
}
