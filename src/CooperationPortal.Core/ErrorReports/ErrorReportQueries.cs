using CooperationPortal.Core.Comments;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.ErrorReports;

/// <summary>Reads what readers reported: those on a record for who works with it, the others for all who write or review.</summary>
public sealed class ErrorReportQueries(PortalDbContext db, CommentSubjects subjects)
{
    public async Task<ErrorReportGroup> OpenAsync(Actor actor, Stretch stretch, CancellationToken cancellationToken)
    {
        var open = ReadableBy(actor).Where(r => r.SettledAt == null);
        var count = await open.CountAsync(cancellationToken);
        var rest = MomentCursor.TryParse(stretch.After, out var after)
            ? open.Where(r => r.At > after.At || (r.At == after.At && r.Id > after.Id))
            : open;
        var rows = count == 0 ? [] : await rest.OrderBy(r => r.At).ThenBy(r => r.Id).Take(stretch.Size + 1)
            .Select(r => new ErrorReportLine(r.Id, r.RecordKind, r.RecordKey, r.Page, r.Text, r.At))
            .ToListAsync(cancellationToken);
        var page = Page<ErrorReportLine>.Of(rows, stretch.Size, r => new MomentCursor(r.At, r.Id).ToString());
        return new ErrorReportGroup(count, page.Items, page.Next);
    }

    /// <summary>Null where there is no such report, or none that the actor may read.</summary>
    public Task<ErrorReportView?> FindAsync(Guid id, Actor actor, CancellationToken cancellationToken) =>
        ReadableBy(actor).Where(r => r.Id == id)
            .Select(r => new ErrorReportView(
                r.Id,
                r.RecordKind,
                r.RecordId,
                r.RecordKey,
                r.Page,
                r.Text,
                r.Lang,
                r.Contact,
                r.At,
                r.SettledAt,
                db.Users.Where(u => u.Id == r.SettledById).Select(u => u.FullName).FirstOrDefault(),
                r.Outcome,
                r.Version))
            .SingleOrDefaultAsync(cancellationToken);

    internal IQueryable<ErrorReport> ReadableBy(Actor actor)
    {
        var readable = subjects.ReadableBy(actor);
        var anywhere = actor.IsEditor() || actor.Has(PortalRole.Reviewer) || actor.Has(PortalRole.Auditor);
        return db.ErrorReports.AsNoTracking()
            .Where(r => r.RecordId == null ? anywhere : readable.Any(id => id == r.RecordId));
    }
}
