using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Comments;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Notices;

/// <summary>Reads what a mail of notices has to say, with the rights of its reader at that moment.</summary>
public sealed class NoticeQueries(PortalDbContext db, NoticeStaff staff, CommentSubjects subjects, SideNames sides)
{
    /// <summary>Null where the account is gone or disabled.</summary>
    public async Task<NoticeMail?> OfMailAsync(Guid mailId, CancellationToken cancellationToken)
    {
        var notices = await db.Notices.AsNoTracking().Where(n => n.MailId == mailId)
            .OrderBy(n => n.Day == null).ThenBy(n => n.Day).ThenBy(n => n.Id).ToListAsync(cancellationToken);
        if (notices.Count == 0 || await staff.FindAsync(notices[0].UserId, cancellationToken) is not { } actor)
        {
            return null;
        }

        var reader = await db.Users.AsNoTracking().SingleAsync(u => u.Id == actor.UserId, cancellationToken);
        var lines = new List<NoticeLine>();
        foreach (var notice in notices)
        {
            if (await LineAsync(notice, actor, reader.Language, cancellationToken) is { } line)
            {
                lines.Add(line);
            }
        }

        return new NoticeMail(reader, lines);
    }

    /// <summary>Null where the reader may not know of the record, or no longer has to.</summary>
    private async Task<NoticeLine?> LineAsync(Notice notice, Actor actor, string lang, CancellationToken cancellationToken)
    {
        var subject = await subjects.FindAsync(notice.RecordKind, notice.RecordId, actor, cancellationToken);
        var isHidden = subject?.Live is not { IsPublic: true, DeletedAt: null };
        if (subject is null || (isHidden && (notice.IsDeadline || notice.Kind is NoticeKind.Published)))
        {
            return null;
        }

        var promise = notice.CommitmentId is { } id
            ? await db.Commitments.AsNoTracking().VisibleTo(null).SingleOrDefaultAsync(c => c.Id == id, cancellationToken)
            : null;
        if (notice.CommitmentId is not null && promise is null)
        {
            return null;
        }

        return promise is not null
            ? new NoticeLine(
                notice.Kind, RecordKind.Commitment, promise.Id, promise.Reference, promise.Text.In(lang).Text, notice.Day)
            : new NoticeLine(
                notice.Kind, subject.Kind, subject.RecordId,
                subject.Live is { } live ? LiveRecords.KeyOf(live) : subject.Reference,
                await TitleAsync(subject, lang, cancellationToken), notice.Day);
    }

    private async Task<string> TitleAsync(CommentSubject subject, string lang, CancellationToken cancellationToken) =>
        subject.Live switch
        {
            Agreement agreement => agreement.Title.In(lang).Text,
            Visit visit => visit.Purpose?.In(lang).Text
                ?? (await sides.OfVisitsAsync([visit.Reference], lang, cancellationToken)).GetValueOrDefault(visit.Reference)
                ?? subject.Title,
            _ => subject.Title,
        };
}
