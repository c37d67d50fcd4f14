using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Commitments;

/// <summary>Which record holds a promise.</summary>
internal static class CommitmentHolders
{
    /// <summary>That of each of the promises, by the promise's id. Only kinds that hold one of them are asked for.</summary>
    public static async Task<Dictionary<Guid, CommitmentHolder>> HoldersAsync(
        this PortalDbContext db, IReadOnlyList<Commitment> commitments, CancellationToken cancellationToken)
    {
        Guid[] agreements = [.. commitments.Select(c => c.AgreementId).OfType<Guid>().Distinct()];
        Guid[] visits = [.. commitments.Select(c => c.VisitId).OfType<Guid>().Distinct()];
        Guid[] meetings = [.. commitments.Select(c => c.MeetingId).OfType<Guid>().Distinct()];
        var references = new List<Reference>();
        if (agreements.Length > 0)
        {
            references.AddRange(await db.Agreements.Where(a => agreements.Contains(a.Id)).Select(a => new Reference(a.Id, a.Reference))
                .ToListAsync(cancellationToken));
        }

        if (visits.Length > 0)
        {
            references.AddRange(await db.Visits.Where(v => visits.Contains(v.Id)).Select(v => new Reference(v.Id, v.Reference))
                .ToListAsync(cancellationToken));
        }

        if (meetings.Length > 0)
        {
            references.AddRange(await db.Meetings.Where(m => meetings.Contains(m.Id)).Select(m => new Reference(m.Id, m.Reference))
                .ToListAsync(cancellationToken));
        }

        var byId = references.ToDictionary(r => r.Id, r => r.Text);
        return commitments.ToDictionary(c => c.Id, c =>
        {
            var kind = c.AgreementId is not null ? RecordKind.Agreement
                : c.VisitId is not null ? RecordKind.Visit
                : RecordKind.Meeting;
            var id = c.AgreementId ?? c.VisitId ?? c.MeetingId!.Value;
            return new CommitmentHolder(kind, id, byId[id], c.RelatedAgreementId);
        });
    }

    private sealed record Reference(Guid Id, string Text);
}
