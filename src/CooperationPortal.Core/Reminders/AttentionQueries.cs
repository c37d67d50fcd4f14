using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Visits;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Reminders;

/// <summary>The published records that wait for an editor, computed when asked.</summary>
public sealed class AttentionQueries(PortalDbContext db, AgreementSilence agreements, UnverifiedPromises promises, TimeProvider time)
{
    /// <summary>The longest list of one kind; the rest comes up as these are solved.</summary>
    public const int MostOfAKind = 20;

    /// <summary>How long before the last day for a notice it is told.</summary>
    public const int NoticeDays = 90;

    /// <summary>A visit that ended so long before it was recorded is an archive's: nobody owes its report.</summary>
    public const int ArchiveDays = 90;

    /// <summary>What waits within the editor's scope, by kind, the longest overdue first.</summary>
    public async Task<IReadOnlyList<AttentionLine>> OfAsync(Actor actor, CancellationToken cancellationToken)
    {
        var today = time.Today();
        return
        [
            .. await ReportsAsync(actor, today, cancellationToken),
            .. await SigningsAsync(actor, today, cancellationToken),
            .. await CommitmentsAsync(actor, today, cancellationToken),
            .. await promises.OfAsync(actor, cancellationToken),
            .. await NoticesAsync(actor, today, cancellationToken),
            .. await agreements.WithoutDocumentAsync(actor, today, cancellationToken),
            .. await agreements.DormantAsync(actor, today, cancellationToken),
            .. await OpenQuestionsAsync(actor, cancellationToken),
        ];
    }

    private async Task<IEnumerable<AttentionLine>> ReportsAsync(
        Actor actor, DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await db.Visits.AsNoTracking().VisibleTo(null).EditableBy(actor)
            .Where(v => v.Status == VisitStatus.Held && v.ReportDue < today
                && DateOnly.FromDateTime(v.PublishedAt.UtcDateTime) < v.ReportDue!.Value.AddDays(ArchiveDays))
            .OrderBy(v => v.ReportDue).Take(MostOfAKind)
            .Select(v => new { v.Reference, v.Purpose, v.ReportDue })
            .ToListAsync(cancellationToken);
        return rows.Select(v => new AttentionLine(
            AttentionKind.ReportDue, RecordKind.Visit, v.Reference, v.Purpose, v.ReportDue!.Value));
    }

    private async Task<IEnumerable<AttentionLine>> SigningsAsync(
        Actor actor, DateOnly today, CancellationToken cancellationToken)
    {
        var planned = LegalStates.Planned.ToArray();
        var rows = await db.Agreements.AsNoTracking().VisibleTo(null).EditableBy(actor)
            .Where(a => a.PlannedWindow.Latest < today && a.StatePeriods.Any(p =>
                p.From <= today && (p.Until == null || p.Until > today) && planned.Contains(p.State)))
            .OrderBy(a => a.PlannedWindow.Latest).Take(MostOfAKind)
            .Select(a => new { a.Reference, a.Title, a.PlannedWindow.Latest })
            .ToListAsync(cancellationToken);
        return rows.Select(a => new AttentionLine(
            AttentionKind.SigningOverdue, RecordKind.Agreement, a.Reference, a.Title, a.Latest!.Value));
    }

    private async Task<IEnumerable<AttentionLine>> CommitmentsAsync(
        Actor actor, DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await db.Commitments.AsNoTracking().VisibleWithHolders(null, db).EditableBy(actor)
            .Where(c => (c.Status == CommitmentStatus.Planned || c.Status == CommitmentStatus.InProgress)
                && c.Due.Latest < today)
            .OrderBy(c => c.Due.Latest).Take(MostOfAKind)
            .Select(c => new
            {
                c.Text,
                c.Due.Latest,
                Agreement = db.Agreements.Where(a => a.Id == c.AgreementId).Select(a => a.Reference).FirstOrDefault(),
                Visit = db.Visits.Where(v => v.Id == c.VisitId).Select(v => v.Reference).FirstOrDefault(),
                Meeting = db.Meetings.Where(m => m.Id == c.MeetingId)
                    .Select(m => new { m.Reference, Of = db.Visits.Where(v => v.Id == m.VisitId).Select(v => v.Reference).FirstOrDefault() })
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return rows.Select(c =>
        {
            // A meeting of a visit is edited in the form of the visit.
            var (kind, reference) = c.Agreement is not null ? (RecordKind.Agreement, c.Agreement)
                : (c.Visit ?? c.Meeting?.Of) is { } visit ? (RecordKind.Visit, visit)
                : (RecordKind.Meeting, c.Meeting!.Reference);
            return new AttentionLine(AttentionKind.CommitmentOverdue, kind, reference, c.Text, c.Latest!.Value);
        });
    }

    /// <summary>Terms are computed, so those with a notice period are looked at one by one; few agreements state one.</summary>
    private async Task<IEnumerable<AttentionLine>> NoticesAsync(
        Actor actor, DateOnly today, CancellationToken cancellationToken)
    {
        var alive = LegalStates.EverSigned.Except(LegalStates.Ended).ToArray();
        var agreements = await db.Agreements.AsNoTracking().VisibleTo(null).EditableBy(actor)
            .Where(a => (a.NoticeMonths != null || a.Events.Any(e => e.NewNoticeMonths != null))
                && a.StatePeriods.Any(p => p.From <= today && (p.Until == null || p.Until > today) && alive.Contains(p.State)))
            .Include(a => a.Events)
            .ToListAsync(cancellationToken);
        return agreements
            .Select(a => (Agreement: a, Day: a.OutlookOn(today).NoticeBy?.Earliest))
            .Where(found => found.Day >= today && found.Day <= today.AddDays(NoticeDays))
            .OrderBy(found => found.Day).Take(MostOfAKind)
            .Select(found => new AttentionLine(
                AttentionKind.NoticeNear, RecordKind.Agreement, found.Agreement.Reference, found.Agreement.Title, found.Day!.Value));
    }

    /// <summary>Agreements and visits whose editors asked what no source says, the newest first.</summary>
    private async Task<IEnumerable<AttentionLine>> OpenQuestionsAsync(Actor actor, CancellationToken cancellationToken)
    {
        var agreementRows = await db.Agreements.AsNoTracking().VisibleTo(null).EditableBy(actor)
            .Where(a => db.OpenQuestions.Any(q => q.RecordId == a.Id))
            .OrderByDescending(a => a.ChangedAt).ThenBy(a => a.Id).Take(MostOfAKind)
            .Select(a => new { Kind = RecordKind.Agreement, a.Reference, Words = (LocalizedText?)a.Title, a.ChangedAt })
            .ToListAsync(cancellationToken);
        var visitRows = await db.Visits.AsNoTracking().VisibleTo(null).EditableBy(actor)
            .Where(v => db.OpenQuestions.Any(q => q.RecordId == v.Id))
            .OrderByDescending(v => v.ChangedAt).ThenBy(v => v.Id).Take(MostOfAKind)
            .Select(v => new { Kind = RecordKind.Visit, v.Reference, Words = v.Purpose, v.ChangedAt })
            .ToListAsync(cancellationToken);
        return agreementRows.Concat(visitRows).OrderByDescending(r => r.ChangedAt).Take(MostOfAKind)
            .Select(r => new AttentionLine(AttentionKind.NotStated, r.Kind, r.Reference, r.Words, null));
    }
}
