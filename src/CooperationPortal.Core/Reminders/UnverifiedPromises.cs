using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Reminders;

/// <summary>Important promises whose outcome another person than its author still has to look at.</summary>
public sealed class UnverifiedPromises(PortalDbContext db)
{
    /// <summary>Those that the actor may verify, the longest closed first.</summary>
    public Task<AttentionGroup> OfAsync(Actor actor, AttentionSpan span, CancellationToken cancellationToken)
    {
        var me = actor.UserId ?? Guid.Empty;
        var rows = db.Commitments.AsNoTracking().VisibleWithHolders(null, db).VerifiableBy(actor)
            .Where(c => c.HighPriority && c.VerifiedById == null && c.ClosedAt != null && !c.ClosedByIds.Contains(me))
            .OrderBy(c => c.ClosedAt).ThenBy(c => c.Id)
            .Select(c => new { c.Reference, c.Text, c.ClosedAt });
        return AttentionGroup.OfAsync(
            AttentionKind.ToVerify, rows, span,
            c => new AttentionLine(
                AttentionKind.ToVerify, RecordKind.Commitment, c.Reference, c.Text, DateOnly.FromDateTime(c.ClosedAt!.Value.UtcDateTime)),
            cancellationToken);
    }
}
