using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Reminders;

/// <summary>Institutions whose point cannot be where they are said to be: check F10.</summary>
public sealed class FarPoints(PortalDbContext db)
{
    /// <summary>Those that the actor may mend, the longest published first.</summary>
    public Task<AttentionGroup> OfAsync(Actor actor, AttentionSpan span, string lang, CancellationToken cancellationToken)
    {
        var rows = db.Institutions.AsNoTracking().VisibleTo(null).EditableBy(actor).Where(i => i.IsPointFar)
            .OrderBy(i => i.PublishedAt).ThenBy(i => i.Id)
            .Include(i => i.Names);
        return AttentionGroup.OfAsync(
            AttentionKind.PointFar, rows, span,
            i => new AttentionLine(AttentionKind.PointFar, RecordKind.Institution, i.Slug, null, null)
            {
                Sides = NameSet.Best(i.Names, lang).Text,
            },
            cancellationToken);
    }
}
