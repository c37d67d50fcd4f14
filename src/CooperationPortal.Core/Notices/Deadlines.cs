using System.Runtime.CompilerServices;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Reminders;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CooperationPortal.Core.Notices;

/// <summary>
/// The days of public records that are near or over, each with the scope of those who are to know. What was over when it
/// was published is an archive's: nobody is told.
/// </summary>
public sealed class Deadlines(PortalDbContext db, IOptions<ReminderOptions> options)
{
    public async IAsyncEnumerable<Deadline> OnAsync(
        DateOnly today, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var due in RunningAsync(today, cancellationToken))
        {
            yield return due;
        }

        foreach (var due in await EndedAsync(today, cancellationToken))
        {
            yield return due;
        }

        foreach (var due in await ReportsAsync(today, cancellationToken))
        {
            yield return due;
        }

        foreach (var due in await CommitmentsAsync(today, cancellationToken))
        {
            yield return due;
        }
    }

    /// <summary>Read one by one: what the terms say of the end follows rules that SQL does not know.</summary>
    private async IAsyncEnumerable<Deadline> RunningAsync(
        DateOnly today, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var alive = LegalStates.EverSigned.Except(LegalStates.Ended).ToArray();
        int[] beforeNotice = [.. new[] { options.Value.NoticeDays, 30, 7 }.Where(d => d <= options.Value.NoticeDays)];
        var running = db.Agreements.AsNoTracking().VisibleTo(null)
            .Where(a => a.StatePeriods.Any(p =>
                p.From <= today && (p.Until == null || p.Until > today) && alive.Contains(p.State)))
            .Include(a => a.Events);
        await foreach (var agreement in running.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var outlook = agreement.OutlookOn(today);
            var scope = new RecordScope(agreement.RegionIds, agreement.InstitutionIds);
            if (agreement.Renewal is not RenewalKind.Tacit && outlook.LastDay?.Earliest is { } last && last >= today
                && Thresholds.Reached(Thresholds.AgreementEnds, last, today) is { } beforeEnd)
            {
                yield return new(
                    DueNotice.Of(NoticeKind.AgreementEnds, RecordKind.Agreement, agreement.Id, last, beforeEnd), scope);
            }

            if (outlook.NoticeBy?.Earliest is { } noticeBy && noticeBy >= today
                && Thresholds.Reached(beforeNotice, noticeBy, today) is { } before)
            {
                yield return new(
                    DueNotice.Of(NoticeKind.EndNotice, RecordKind.Agreement, agreement.Id, noticeBy, before), scope);
            }
        }
    }

    private async Task<IEnumerable<Deadline>> EndedAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var ended = await db.Agreements.AsNoTracking().VisibleTo(null)
            .SelectMany(a => a.StatePeriods
                .Where(p => p.State == LegalState.Expired && p.From <= today && (p.Until == null || p.Until > today)
                    && DateOnly.FromDateTime(a.PublishedAt.UtcDateTime) < p.From)
                .Select(p => new { a.Id, a.RegionIds, a.InstitutionIds, p.From }))
            .ToListAsync(cancellationToken);
        return ended.Select(a => new Deadline(
            DueNotice.Of(NoticeKind.AgreementEnds, RecordKind.Agreement, a.Id, a.From.AddDays(-1), 0),
            new RecordScope(a.RegionIds, a.InstitutionIds)));
    }

    private async Task<IEnumerable<Deadline>> ReportsAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var days = options.Value.ReportDays;
        var due = await db.Visits.AsNoTracking().VisibleTo(null)
            .Where(v => v.Status == VisitStatus.Held && v.Period.Latest <= today.AddDays(-days)
                && DateOnly.FromDateTime(v.PublishedAt.UtcDateTime)
                    < v.Period.Latest!.Value.AddDays(days + AttentionQueries.ArchiveDays))
            .Select(v => new { v.Id, v.RegionIds, v.InstitutionIds, Last = v.Period.Latest!.Value })
            .ToListAsync(cancellationToken);
        return due.Select(v => new Deadline(
            DueNotice.Of(NoticeKind.ReportDue, RecordKind.Visit, v.Id, v.Last.AddDays(days), 0),
            new RecordScope(v.RegionIds, v.InstitutionIds)));
    }

    private async Task<IEnumerable<Deadline>> CommitmentsAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var furthest = today.AddDays(Thresholds.CommitmentDue.Max());
        var due = await db.Commitments.AsNoTracking().VisibleWithHolders(null, db)
            .Where(c => (c.Status == CommitmentStatus.Planned || c.Status == CommitmentStatus.InProgress)
                && c.Due.Latest <= furthest && DateOnly.FromDateTime(c.PublishedAt.UtcDateTime) <= c.Due.Latest)
            .Select(c => new
            {
                c.Id, c.RegionIds, c.InstitutionIds, c.AgreementId, c.VisitId, c.MeetingId, Day = c.Due.Latest!.Value,
            })
            .ToListAsync(cancellationToken);
        return due.Select(c =>
        {
            var (kind, holder) = c.AgreementId is { } agreement ? (RecordKind.Agreement, agreement)
                : c.VisitId is { } visit ? (RecordKind.Visit, visit)
                : (RecordKind.Meeting, c.MeetingId!.Value);
            var before = Thresholds.Reached(Thresholds.CommitmentDue, c.Day, today)!.Value;
            return new Deadline(
                DueNotice.Of(NoticeKind.CommitmentDue, kind, holder, c.Day, before, c.Id),
                new RecordScope(c.RegionIds, c.InstitutionIds));
        });
    }
}
