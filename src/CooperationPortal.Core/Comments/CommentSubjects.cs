using CooperationPortal.Core.Data;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Comments;

/// <summary>Finds what comments are about, for those who may know of it.</summary>
public sealed class CommentSubjects(PortalDbContext db, LiveRecords live)
{
    private const string Untitled = "…";

    /// <summary>Null where there is no such record, or none whose comments the actor may read: both are answered alike.</summary>
    public async Task<CommentSubject?> FindAsync(
        RecordKind kind, Guid recordId, Actor actor, CancellationToken cancellationToken)
    {
        if (!LiveRecords.Kinds.Contains(kind))
        {
            return null;
        }

        var draft = await db.Drafts.AsNoTracking()
            .SingleOrDefaultAsync(d => d.RecordId == recordId && d.Kind == kind, cancellationToken);
        var record = await live.Of(kind).AsNoTracking().SingleOrDefaultAsync(r => r.Id == recordId, cancellationToken);
        var title = draft?.Title ?? await db.History.Where(h => h.RecordId == recordId && h.Title != null)
            .OrderByDescending(h => h.Id).Select(h => h.Title).FirstOrDefaultAsync(cancellationToken);
        var subject = new CommentSubject(kind, recordId, draft, record, title ?? LiveRecords.ReferenceOf(record) ?? Untitled);
        return subject.MayBeReadBy(actor) ? subject : null;
    }

    /// <summary>The ids of all that <see cref="FindAsync"/> finds for the actor.</summary>
    public IQueryable<Guid> ReadableBy(Actor actor) => LiveRecords.Kinds.Aggregate(
        db.Drafts.ReadableBy(actor).Select(d => d.RecordId),
        (ids, kind) => ids.Concat(live.Of(kind).InternalTo(actor).Select(r => r.Id)));
}
