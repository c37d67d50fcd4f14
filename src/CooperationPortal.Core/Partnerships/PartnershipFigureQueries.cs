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
        IReadOnlyList<(Guid A, Guid B)> pairs, Guid[]? among, CancellationToken cancellationToken)
    {
        if (among is null)
        {
            return await OfAllAsync(pairs, cancellationToken);
        }

        var agreements = await AgreementsAsync(among, [.. pairs], cancellationToken);
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

    /// <summary>The agreements are few enough to be read; to join them with the pairs takes PostgreSQL longer.</summary>
    private async Task<ILookup<(Guid A, Guid B), (AgreementBucket Bucket, int Count)>> AgreementsAsync(
        Guid[] ids, HashSet<(Guid A, Guid B)> pairs, CancellationToken cancellationToken)
    {
        var today = time.Today();
        var rows = await db.Agreements.AsNoTracking().Where(a => ids.Contains(a.Id))
            .Select(a => new
            {
                Places = a.RegionIds,
                State = a.StatePeriods
                    .Where(p => p.From <= today && (p.Until == null || p.Until > today))
                    .Select(p => (LegalState?)p.State).FirstOrDefault(),
                IsLate = a.PlannedWindow.Latest != null && a.PlannedWindow.Latest < today,
            })
            .ToListAsync(cancellationToken);
        return rows
            .SelectMany(r => r.Places.SelectMany(a => r.Places, (a, b) => (A: a, B: b)).Where(pairs.Contains)
                .Select(pair => (Pair: pair, Bucket: AgreementBuckets.Of(r.State, r.IsLate))))
            .ToLookup(r => r.Pair, r => (r.Bucket, 1));
    }

    private sealed record Between(Guid A, Guid B, string Kind, string State, int Count);
}
