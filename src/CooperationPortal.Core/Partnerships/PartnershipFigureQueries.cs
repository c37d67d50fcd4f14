using System.Linq.Expressions;
using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Partnerships;

/// <summary>
/// Counts what pairs of places have between them. The database counts: what it answers grows with the number of pairs, not
/// with that of records.
/// </summary>
internal sealed class PartnershipFigureQueries(PortalDbContext db, TimeProvider time)
{
    /// <summary>Of those agreements alone, or, where none are named, of all that the reader may see.</summary>
    public async Task<Dictionary<(Guid A, Guid B), PartnershipFigures>> OfAsync(
        IReadOnlyList<(Guid A, Guid B)> pairs, IQueryable<Agreement>? among, Actor? reader, CancellationToken cancellationToken)
    {
        var places = new Places([.. pairs.Select(k => k.A).Distinct()], [.. pairs.Select(k => k.B).Distinct()]);
        var agreements = await AgreementsAsync(among ?? db.Agreements.VisibleTo(reader), places, cancellationToken);
        if (among is not null)
        {
            return pairs.ToDictionary(k => k, k => Figures(agreements[k]));
        }

        var visits = await CountAsync(db.Visits.VisibleTo(reader), places, cancellationToken);
        var meetings = await CountAsync(db.Meetings.VisibleTo(reader), places, cancellationToken);
        var commitments = await CountAsync(db.Commitments.VisibleWithHolders(reader, db), places, cancellationToken);
        var activities = await CountAsync(db.Activities.VisibleWithHolders(reader, db), places, cancellationToken);
        return pairs.ToDictionary(k => k, k => Figures(agreements[k]) with
        {
            Visits = visits.GetValueOrDefault(k),
            Meetings = meetings.GetValueOrDefault(k),
            Commitments = commitments.GetValueOrDefault(k),
            Activities = activities.GetValueOrDefault(k),
        });
    }

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
            from r in agreements.Where(Touching<Agreement>(places))
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

    private static Task<Dictionary<(Guid A, Guid B), int>> CountAsync<T>(
        IQueryable<T> records, Places places, CancellationToken cancellationToken)
        where T : Record
    {
        var (a, b) = places;
        var rows =
            from r in records.Where(Touching<T>(places))
            from x in r.RegionIds.Where(id => a.Contains(id))
            from y in r.RegionIds.Where(id => b.Contains(id))
            select new { A = x, B = y };
        return rows.GroupBy(r => r)
            .Select(g => new { g.Key.A, g.Key.B, Count = g.Count() })
            .ToDictionaryAsync(c => (c.A, c.B), c => c.Count, cancellationToken);
    }

    /// <summary>What the index over a record's places answers.</summary>
    private static Expression<Func<T, bool>> Touching<T>(Places places)
        where T : Record
    {
        var (a, b) = places;
        return r => r.RegionIds.Any(id => a.Contains(id)) && r.RegionIds.Any(id => b.Contains(id));
    }

    private sealed record Places(Guid[] A, Guid[] B);
}
