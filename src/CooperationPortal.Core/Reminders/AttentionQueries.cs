using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Visits;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CooperationPortal.Core.Reminders;

/// <summary>The published records that wait for an editor, computed when asked.</summary>
public sealed class AttentionQueries(
    PortalDbContext db,
    AgreementSilence agreements,
    UnverifiedPromises promises,
    FarPoints points,
    SideNames titles,
    IOptions<ReminderOptions> options,
    TimeProvider time)
{
    /// <summary>A visit that ended so long before it was recorded is an archive's: nobody owes its report.</summary>
    public const int ArchiveDays = 90;

    /// <summary>The groups in which something waits within the actor's scope, each with its first lines.</summary>
    public async Task<IReadOnlyList<AttentionGroup>> OfAsync(Actor actor, string lang, CancellationToken cancellationToken)
    {
        var groups = new List<AttentionGroup>();
        foreach (var why in Enum.GetValues<AttentionKind>())
        {
            var group = await OfKindAsync(why, AttentionSpan.First, actor, lang, cancellationToken);
            if (group.Count > 0)
            {
                groups.Add(group);
            }
        }

        return groups;
    }

    /// <summary>A stretch of what waits for the same, the longest overdue first.</summary>
    public async Task<AttentionGroup> OfKindAsync(
        AttentionKind why, AttentionSpan span, Actor actor, string lang, CancellationToken cancellationToken)
    {
        var group = await FindAsync(why, span, actor, lang, cancellationToken);
        var nameless = group.Lines.Where(l => l is { Title: null, Kind: RecordKind.Visit }).Select(l => l.Reference).ToArray();
        var sides = nameless.Length == 0 ? [] : await titles.OfVisitsAsync(nameless, lang, cancellationToken);
        return group with { Lines = [.. group.Lines.Select(l => l with { Sides = sides.GetValueOrDefault(l.Reference) ?? l.Sides })] };
    }

    /// <summary>Who edits nothing is asked for one thing only: to look whether promises were kept.</summary>
    private Task<AttentionGroup> FindAsync(
        AttentionKind why, AttentionSpan span, Actor actor, string lang, CancellationToken cancellationToken)
    {
        var today = time.Today();
        return why switch
        {
            AttentionKind.ToVerify => promises.OfAsync(actor, span, cancellationToken),
            _ when !actor.IsEditor() => Task.FromResult(new AttentionGroup(why, 0, [])),
            AttentionKind.PointFar => points.OfAsync(actor, span, lang, cancellationToken),
            AttentionKind.ReportDue => ReportsAsync(actor, today, span, cancellationToken),
            AttentionKind.SigningOverdue => SigningsAsync(actor, today, span, cancellationToken),
            AttentionKind.CommitmentOverdue => CommitmentsAsync(actor, today, span, cancellationToken),
            AttentionKind.NoticeNear => NoticesAsync(actor, today, span, cancellationToken),
            AttentionKind.DocumentMissing => agreements.WithoutDocumentAsync(actor, today, span, cancellationToken),
            AttentionKind.Dormant => agreements.DormantAsync(actor, today, span, cancellationToken),
            _ => OpenQuestionsAsync(actor, span, cancellationToken),
        };
    }

    private Task<AttentionGroup> ReportsAsync(
        Actor actor, DateOnly today, AttentionSpan span, CancellationToken cancellationToken)
    {
        var days = options.Value.ReportDays;
        var rows = db.Visits.AsNoTracking().VisibleTo(null).EditableBy(actor)
            .Where(v => v.Status == VisitStatus.Held && v.Period.Latest < today.AddDays(-days)
                && DateOnly.FromDateTime(v.PublishedAt.UtcDateTime) < v.Period.Latest!.Value.AddDays(days + ArchiveDays))
            .OrderBy(v => v.Period.Latest).ThenBy(v => v.Id)
            .Select(v => new { v.Reference, v.Purpose, Left = v.Period.Latest!.Value });
        return AttentionGroup.OfAsync(
            AttentionKind.ReportDue, rows, span,
            v => new(AttentionKind.ReportDue, RecordKind.Visit, v.Reference, v.Purpose, v.Left.AddDays(days)), cancellationToken);
    }

    private Task<AttentionGroup> SigningsAsync(
        Actor actor, DateOnly today, AttentionSpan span, CancellationToken cancellationToken)
    {
        var planned = LegalStates.Planned.ToArray();
        var rows = db.Agreements.AsNoTracking().VisibleTo(null).EditableBy(actor)
            .Where(a => a.PlannedWindow.Latest < today && a.StatePeriods.Any(p =>
                p.From <= today && (p.Until == null || p.Until > today) && planned.Contains(p.State)))
            .OrderBy(a => a.PlannedWindow.Latest).ThenBy(a => a.Id)
            .Select(a => new { a.Reference, a.Title, a.PlannedWindow.Latest });
        return AttentionGroup.OfAsync(
            AttentionKind.SigningOverdue, rows, span,
            a => new(AttentionKind.SigningOverdue, RecordKind.Agreement, a.Reference, a.Title, a.Latest!.Value), cancellationToken);
    }

    private Task<AttentionGroup> CommitmentsAsync(
        Actor actor, DateOnly today, AttentionSpan span, CancellationToken cancellationToken)
    {
        var rows = db.Commitments.AsNoTracking().VisibleWithHolders(null, db).EditableBy(actor)
            .Where(c => (c.Status == CommitmentStatus.Planned || c.Status == CommitmentStatus.InProgress)
                && c.Due.Latest < today)
            .OrderBy(c => c.Due.Latest).ThenBy(c => c.Id)
            .Select(c => new
            {
                c.Text,
                c.Due.Latest,
                Agreement = db.Agreements.Where(a => a.Id == c.AgreementId).Select(a => a.Reference).FirstOrDefault(),
                Visit = db.Visits.Where(v => v.Id == c.VisitId).Select(v => v.Reference).FirstOrDefault(),
                Meeting = db.Meetings.Where(m => m.Id == c.MeetingId)
                    .Select(m => new { m.Reference, Of = db.Visits.Where(v => v.Id == m.VisitId).Select(v => v.Reference).FirstOrDefault() })
                    .FirstOrDefault(),
            });
        return AttentionGroup.OfAsync(AttentionKind.CommitmentOverdue, rows, span, c =>
        {
            // A meeting of a visit is edited in the form of the visit.
            var (kind, reference) = c.Agreement is not null ? (RecordKind.Agreement, c.Agreement)
                : (c.Visit ?? c.Meeting?.Of) is { } visit ? (RecordKind.Visit, visit)
                : (RecordKind.Meeting, c.Meeting!.Reference);
            return new AttentionLine(AttentionKind.CommitmentOverdue, kind, reference, c.Text, c.Latest!.Value);
        }, cancellationToken);
    }

    /// <summary>Terms are computed, so those with a notice period are looked at one by one; few agreements state one.</summary>
    private async Task<AttentionGroup> NoticesAsync(
        Actor actor, DateOnly today, AttentionSpan span, CancellationToken cancellationToken)
    {
        var alive = LegalStates.EverSigned.Except(LegalStates.Ended).ToArray();
        var agreements = await db.Agreements.AsNoTracking().VisibleTo(null).EditableBy(actor)
            .Where(a => (a.NoticeMonths != null || a.Events.Any(e => e.NewNoticeMonths != null))
                && a.StatePeriods.Any(p => p.From <= today && (p.Until == null || p.Until > today) && alive.Contains(p.State)))
            .Include(a => a.Events)
            .ToListAsync(cancellationToken);
        var near = agreements
            .Select(a => (Agreement: a, Day: a.OutlookOn(today).NoticeBy?.Earliest))
            .Where(found => found.Day >= today && found.Day <= today.AddDays(options.Value.NoticeDays))
            .OrderBy(found => found.Day).ThenBy(found => found.Agreement.Id)
            .Select(found => new AttentionLine(
                AttentionKind.NoticeNear, RecordKind.Agreement, found.Agreement.Reference, found.Agreement.Title, found.Day!.Value))
            .ToList();
        return new AttentionGroup(AttentionKind.NoticeNear, near.Count, [.. near.Skip(span.Skip).Take(span.Take)]);
    }

    /// <summary>Agreements and visits whose editors asked what no source says, the newest first.</summary>
    private async Task<AttentionGroup> OpenQuestionsAsync(Actor actor, AttentionSpan span, CancellationToken cancellationToken)
    {
        // Of either kind as many as the stretch could need.
        var agreementsAsked = db.Agreements.AsNoTracking().VisibleTo(null).EditableBy(actor)
            .Where(a => db.OpenQuestions.Any(q => q.RecordId == a.Id));
        var visitsAsked = db.Visits.AsNoTracking().VisibleTo(null).EditableBy(actor)
            .Where(v => db.OpenQuestions.Any(q => q.RecordId == v.Id));
        var agreementRows = await agreementsAsked.OrderByDescending(a => a.ChangedAt).ThenBy(a => a.Id).Take(span.Skip + span.Take)
            .Select(a => new { Kind = RecordKind.Agreement, a.Id, a.Reference, Words = (LocalizedText?)a.Title, a.ChangedAt })
            .ToListAsync(cancellationToken);
        var visitRows = await visitsAsked.OrderByDescending(v => v.ChangedAt).ThenBy(v => v.Id).Take(span.Skip + span.Take)
            .Select(v => new { Kind = RecordKind.Visit, v.Id, v.Reference, Words = v.Purpose, v.ChangedAt })
            .ToListAsync(cancellationToken);
        var count = await agreementsAsked.CountAsync(cancellationToken) + await visitsAsked.CountAsync(cancellationToken);
        var lines = agreementRows.Concat(visitRows).OrderByDescending(r => r.ChangedAt).ThenBy(r => r.Id)
            .Skip(span.Skip).Take(span.Take)
            .Select(r => new AttentionLine(AttentionKind.NotStated, r.Kind, r.Reference, r.Words, null));
        return new AttentionGroup(AttentionKind.NotStated, count, [.. lines]);
    }
}
