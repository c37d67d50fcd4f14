using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Reminders;

/// <summary>Institutions whose point cannot be where they are said to be: check F10.</summary>
public sealed class FarPoints(PortalDbContext db)
{
    /// <summary>Those that the actor may mend, the longest published first.</summary>
    public async Task<AttentionGroup> OfAsync(Actor actor, Stretch stretch, string lang, CancellationToken cancellationToken)
    {
        var group = await db.Institutions.AsNoTracking().VisibleTo(null).EditableBy(actor).Where(i => i.IsPointFar)
            .Select(i => new WaitingRecord { Id = i.Id, Kind = RecordKind.Institution, Reference = i.Slug, At = i.PublishedAt })
            .ByMomentAsync(AttentionKind.PointFar, stretch, _ => null, cancellationToken);
        var slugs = group.Lines.Select(l => l.Reference).ToArray();
        var institutions = slugs.Length == 0 ? [] : await db.Institutions.AsNoTracking().Include(i => i.Names)
            .Where(i => slugs.Contains(i.Slug)).ToDictionaryAsync(i => i.Slug, cancellationToken);
        return group with
        {
            Lines = [.. group.Lines.Select(l => l with { Sides = NameSet.Best(institutions[l.Reference].Names, lang).Text })],
        };
    }
}
