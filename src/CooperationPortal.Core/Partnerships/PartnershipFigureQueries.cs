using System.Linq.Expressions;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Partnerships;

/// <summary>
/// Says what pairs of places have between them. The database counts: what it answers grows with the number of pairs, not
/// with that of records.
/// </summary>
internal sealed class PartnershipFigureQueries(PortalDbContext db, TimeProvider time)
{
    /// <summary>Of those agreements alone, or, where none are named, of all that is published: that is kept, not counted.</summary>
    public async Task<Dictionary<(Guid A, Guid B), PartnershipFigures>> OfAsync(
        IReadOnlyList<(Guid A, Guid B)> pairs, IQueryable<Agreement>? among, CancellationToken cancellationToken)
    {
        if (among is null)
        {
            return await OfAllAsync(pairs, cancellationToken);
        }

        var places = new Places([.. pairs.Select(k => k.A).Distinct()], [.. pairs.Select(k => k.B).Distinct()]);
        var agreements = await AgreementsAsync(among, places, cancellationToken);
        return pairs.ToDictionary(k => k, k => Figures(agreements[k]));
    }

    private async Task<Dictionary<(Guid A, Guid B), PartnershipFigures>> OfAllAsync(
        IReadOnlyList<(Guid A, Guid B)> pairs, CancellationToken cancellationToken)
    {
        // The database keeps a pair in the order of the ids as it sorts them, which is that of Guid.
        var ordered = pairs.Select(Ordered).ToList();
        var counts = (await db.Database.SqlQuery<Between>($"""
            select a as "A", b as "B", kind as "Kind", state as "State", count as "Count"
            from between_figures({ordered.Select(k => k.A).ToArray()}, {ordered.Select(k => k.B).ToArray()}, {time.Today()})
            """).ToListAsync(cancellationToken)).ToLookup(c => (c.A, c.B));
        return pairs.ToDictionary(k => k, k =>
        {
            var between = counts[Ordered(k)].ToLookup(c => c.Kind, c => (c.State, c.Count));
            return Figures(between[nameof(RecordKind.Agreement)].Select(c => (Enum.Parse<AgreementBucket>(c.State), c.Count))) with
            {
                Visits = between[nameof(RecordKind.Visit)].Sum(c => c.Count),
                Meetings = between[nameof(RecordKind.Meeting)].Sum(c => c.Count),
                Commitments = between[nameof(RecordKind.Commitment)].Sum(c => c.Count),
                Activities = between[nameof(RecordKind.Activity)].Sum(c => c.Count),
            };
        });
    }

    private static (Guid A, Guid B) Ordered((Guid A, Guid B) pair) => pair.A < pair.B ? pair : (pair.B, pair.A);

    private static PartnershipFigures Figures(IEnumerable<(AgreementBucket Bucket, int Count)> agreements)
    {
        var counts = agreements.ToLookup(c => c.Bucket, c => c.Count);
        return new PartnershipFigures(
            AgreementBuckets.EverSigned.Sum(s => counts[s].Sum()),
            counts[AgreementBucket.InForce].Sum(),
            counts[AgreementBucket.Ended].Sum(),
            AgreementBuckets.Planned.Sum(s => counts[s].Sum()),
            counts[AgreementBucket.Overdue].Sum(),
            0, 0, 0, 0);
    }

    private async Task<ILookup<(Guid A, Guid B), (AgreementBucket Bucket, int Count)>> AgreementsAsync(
        IQueryable<Agreement> agreements, Places places, CancellationToken cancellationToken)
    {
        var today = time.Today();
        var (a, b) = places;
        var rows =
            from r in agreements.Where(Touching(places))
            from x in r.RegionIds.Where(id => a.Contains(id))
            from y in r.RegionIds.Where(id => b.Contains(id))
            select new
            {
                A = x,
                B = y,
                State = r.StatePeriods
                    .Where(p => p.From <= today && (p.Until == null || p.Until > today))
                    .Select(p => (LegalState?)p.State).FirstOrDefault(),
                IsLate = r.PlannedWindow.Latest != null && r.PlannedWindow.Latest < today,
            };
        var counts = await rows.GroupBy(r => r)
            .Select(g => new { g.Key.A, g.Key.B, g.Key.State, g.Key.IsLate, Count = g.Count() })
            .ToListAsync(cancellationToken);
        return counts.ToLookup(c => (c.A, c.B), c => (AgreementBuckets.Of(c.State, c.IsLate), c.Count));
    }

    /// <summary>What the index over a record's places answers.</summary>
    private static Expression<Func<Agreement, bool>> Touching(Places places)
    {
        var (a, b) = places;
        return r => r.RegionIds.Any(id => a.Contains(id)) && r.RegionIds.Any(id => b.Contains(id));
    }

    private sealed record Places(Guid[] A, Guid[] B);

    private sealed record Between(Guid A, Guid B, string Kind, string State, int Count);
}
