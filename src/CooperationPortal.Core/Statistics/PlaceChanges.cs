using CooperationPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Statistics;

/// <summary>
/// Where something changed lately: places are not published themselves, the records that touch them are. Only the latest
/// records of each kind are looked at, so that the answer does not grow with their number.
/// </summary>
internal sealed class PlaceChanges(PortalDbContext db)
{
    /// <summary>How many records of each kind.</summary>
    internal const int Looked = 1000;

    /// <summary>The records that touch places.</summary>
    internal static readonly string[] Tables = ["agreements", "visits", "meetings", "commitments", "activities"];

    private static readonly string Latest = string.Join(" union all ", Tables.Select(table => $"""
        (select region_ids, changed_at from {table} where is_public and deleted_at is null
         order by changed_at desc, id desc limit {Looked})
        """));

    private static readonly string Places = $"""
        select place as "Place", max(changed_at) as "At" from ({Latest}) l, unnest(region_ids) place group by place
        """;

    /// <summary>The places that records touch, with the latest change of one.</summary>
    public IQueryable<PlaceChange> OfPlaces() => db.Database.SqlQueryRaw<PlaceChange>(Places);

    public sealed class PlaceChange
    {
        public Guid Place { get; init; }

        public DateTimeOffset At { get; init; }
    }
}
