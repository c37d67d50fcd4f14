using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Reminders;

/// <summary>Important promises whose outcome another person than its author still has to look at.</summary>
public sealed class UnverifiedPromises(PortalDbContext db)
{
    /// <summary>Those that the actor may verify, the longest closed first.</summary>
    public Task<AttentionGroup> OfAsync(Actor actor, Stretch stretch, CancellationToken cancellationToken)
    {
        var me = actor.UserId ?? Guid.Empty;
        return db.Commitments.AsNoTracking().VisibleWithHolders(null, db).VerifiableBy(actor)
            .Where(c => c.HighPriority && c.VerifiedById == null && c.ClosedAt != null && !c.ClosedByIds.Contains(me))
            .Select(c => new WaitingRecord
            {
                Id = c.Id, Kind = RecordKind.Commitment, Reference = c.Reference, Title = c.Text, At = c.ClosedAt!.Value,
            })
            .ByMomentAsync(AttentionKind.ToVerify, stretch, c => DateOnly.FromDateTime(c.At.UtcDateTime), cancellationToken);
    }
}
