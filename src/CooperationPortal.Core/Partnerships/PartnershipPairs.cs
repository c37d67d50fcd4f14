using System.Linq.Expressions;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Partnerships;

/// <summary>
/// Finds who stands opposite whom. A region or a city that is itself a party stands for itself; an institution stands
/// for the region that it lies in, so that the clinics of one region make one partnership.
/// </summary>
internal sealed class PartnershipPairs(PortalDbContext db)
{
    /// <summary>
    /// The first of all pairs of places of two countries, the busiest first, with the number of published records in which they
    /// face each other: the database keeps them, for to join all parties with each other takes the longer the more there are.
    /// </summary>
    /// <param name="narrow">Which of them are wanted.</param>
    /// <param name="count">How many of each.</param>
    public IQueryable<Pair> Busiest(Func<IQueryable<Pair>, IQueryable<Pair>> narrow, int count)
    {
        // One by one, so that the order of what is kept comes from its index.
        var kept = db.Database.SqlQuery<Pair>($"""
            select a as "A", b as "B", records as "Records" from pair_counts c
            where not exists (select from pair_changes n where (n.a, n.b) = (c.a, c.b))
            """);
        var changed = db.Database.SqlQuery<Pair>($"""
            select a as "A", b as "B", records as "Records" from (
                select n.a, n.b, (coalesce(c.records, 0) + sum(n.count))::integer as records
                from pair_changes n left join pair_counts c on (c.a, c.b) = (n.a, n.b)
                group by n.a, n.b, c.records) as turned
            where records > 0
            """);
        return Busiest(Busiest(narrow(kept)).Take(count).Concat(Busiest(narrow(changed)).Take(count)));
    }

    public static IQueryable<Pair> Busiest(IQueryable<Pair> pairs) =>
        pairs.OrderByDescending(p => p.Records).ThenBy(p => p.A).ThenBy(p => p.B);

    /// <summary>The same of some agreements alone.</summary>
    public IQueryable<Pair> Of(IQueryable<Agreement> agreements) => Facing(Placed(PartiesOf(agreements)));

    private static IQueryable<Pair> Facing(IQueryable<Side> sides) => sides
        .Join(sides, x => x.Record, y => y.Record, (x, y) => new { x.Record, A = x, B = y })
        .Where(p => p.A.Place < p.B.Place && p.A.Country != p.B.Country)
        .Select(p => new { p.Record, A = p.A.Place, B = p.B.Place })
        .Distinct()
        .GroupBy(p => new { p.A, p.B })
        .Select(g => new Pair { A = g.Key.A, B = g.Key.B, Records = g.Count() });

    private IQueryable<Side> Placed(IQueryable<PartyRow> parties) =>
        from party in parties
        join institution in db.Institutions.IgnoreQueryFilters() on party.InstitutionId equals institution.Id into bodies
        from body in bodies.DefaultIfEmpty()
        join region in db.Regions on body == null ? party.RegionId : body.RegionId equals region.Id
        where region.CountryIso2 != null
        select new Side
        {
            Record = party.Record,
            Country = region.CountryIso2!,
            // The first ancestor is the country, the second the region that ISO knows.
            Place = party.IsPlace || region.AncestorIds.Length < 2 ? region.Id : region.AncestorIds[1],
        };

    private static IQueryable<PartyRow> PartiesOf(IQueryable<Agreement> agreements) =>
        Rows(agreements, a => a.Parties.Where(p => p.Role != PartyRole.Witness));

    private static IQueryable<PartyRow> Rows<TRecord, TParty>(
        IQueryable<TRecord> records, Expression<Func<TRecord, IEnumerable<TParty>>> parties)
        where TRecord : Record
        where TParty : Party =>
        records.SelectMany(
            parties,
            (r, p) => new PartyRow
            {
                Record = r.Id,
                RegionId = p.RegionId,
                InstitutionId = p.InstitutionId,
                IsPlace = p.InstitutionId == null && p.Description == null,
            });

    /// <summary>Two places and how many records bring them together.</summary>
    public sealed class Pair
    {
        public Guid A { get; init; }

        public Guid B { get; init; }

        public int Records { get; init; }
    }

    private sealed class Side
    {
        public Guid Record { get; init; }

        public string Country { get; init; } = "";

        public Guid Place { get; init; }
    }

    private sealed class PartyRow
    {
        public Guid Record { get; init; }

        public Guid? RegionId { get; init; }

        public Guid? InstitutionId { get; init; }

        public bool IsPlace { get; init; }
    }
}
