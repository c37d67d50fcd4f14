using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
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
    NearNotices notices,
    FarPoints points,
    OpenQuestionsAsked questions,
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
            var group = await OfKindAsync(why, Stretch.OfDesk, actor, lang, cancellationToken);
            if (group.Count > 0)
            {
                groups.Add(group);
            }
        }

        return groups;
    }

    /// <summary>A stretch of what waits for the same, the longest overdue first.</summary>
    public async Task<AttentionGroup> OfKindAsync(
        AttentionKind why, Stretch stretch, Actor actor, string lang, CancellationToken cancellationToken)
    {
        var group = await FindAsync(why, stretch, actor, lang, cancellationToken);
        var nameless = group.Lines.Where(l => l is { Title: null, Kind: RecordKind.Visit }).Select(l => l.Reference).ToArray();
        var sides = nameless.Length == 0 ? [] : await titles.OfVisitsAsync(nameless, lang, cancellationToken);
        return group with { Lines = [.. group.Lines.Select(l => l with { Sides = sides.GetValueOrDefault(l.Reference) ?? l.Sides })] };
    }

    /// <summary>Who edits nothing is asked for one thing only: to look whether promises were kept.</summary>
    private Task<AttentionGroup> FindAsync(
        AttentionKind why, Stretch stretch, Actor actor, string lang, CancellationToken cancellationToken)
    {
        var today = time.Today();
        return why switch
        {
            AttentionKind.ToVerify => promises.OfAsync(actor, stretch, cancellationToken),
            _ when !actor.IsEditor() => Task.FromResult(AttentionGroup.Empty(why)),
            AttentionKind.PointFar => points.OfAsync(actor, stretch, lang, cancellationToken),
            AttentionKind.ReportDue => ReportsAsync(actor, today, stretch, cancellationToken),
            AttentionKind.SigningOverdue => SigningsAsync(actor, today, stretch, cancellationToken),
            AttentionKind.CommitmentOverdue => CommitmentsAsync(actor, today, stretch, cancellationToken),
            AttentionKind.NoticeNear => notices.OfAsync(actor, today, stretch, cancellationToken),
            AttentionKind.DocumentMissing => agreements.WithoutDocumentAsync(actor, today, stretch, cancellationToken),
            AttentionKind.Dormant => agreements.DormantAsync(actor, today, stretch, cancellationToken),
            _ => questions.OfAsync(actor, stretch, cancellationToken),
        };
    }

    private Task<AttentionGroup> ReportsAsync(
        Actor actor, DateOnly today, Stretch stretch, CancellationToken cancellationToken)
    {
        var days = options.Value.ReportDays;
        return db.Visits.AsNoTracking().VisibleTo(null).EditableBy(actor)
            .Where(v => v.Status == VisitStatus.Held && v.Period.Latest < today.AddDays(-days)
                && DateOnly.FromDateTime(v.PublishedAt.UtcDateTime) < v.Period.Latest!.Value.AddDays(days + ArchiveDays))
            .Select(v => new WaitingRecord
            {
                Id = v.Id, Kind = RecordKind.Visit, Reference = v.Reference, Title = v.Purpose, Day = v.Period.Latest!.Value,
            })
            .ByDayAsync(AttentionKind.ReportDue, stretch, v => v.Day.AddDays(days), cancellationToken);
    }

    private Task<AttentionGroup> SigningsAsync(
        Actor actor, DateOnly today, Stretch stretch, CancellationToken cancellationToken)
    {
        var planned = LegalStates.Planned.ToArray();
        return db.Agreements.AsNoTracking().VisibleTo(null).EditableBy(actor)
            .Where(a => a.PlannedWindow.Latest < today && a.StatePeriods.Any(p =>
                p.From <= today && (p.Until == null || p.Until > today) && planned.Contains(p.State)))
            .Select(a => new WaitingRecord
            {
                Id = a.Id, Kind = RecordKind.Agreement, Reference = a.Reference, Title = a.Title, Day = a.PlannedWindow.Latest!.Value,
            })
            .ByDayAsync(AttentionKind.SigningOverdue, stretch, a => a.Day, cancellationToken);
    }

    /// <summary>A promise leads to the form of its holder; a meeting of a visit is edited in the form of the visit.</summary>
    private Task<AttentionGroup> CommitmentsAsync(
        Actor actor, DateOnly today, Stretch stretch, CancellationToken cancellationToken) =>
        db.Commitments.AsNoTracking().VisibleWithHolders(null, db).EditableBy(actor)
            .Where(c => (c.Status == CommitmentStatus.Planned || c.Status == CommitmentStatus.InProgress)
                && c.Due.Latest < today)
            .Select(c => new
            {
                Promise = c,
                Agreement = db.Agreements.Where(a => a.Id == c.AgreementId).Select(a => a.Reference).FirstOrDefault(),
                Visit = db.Visits
                    .Where(v => v.Id == c.VisitId || db.Meetings.Any(m => m.Id == c.MeetingId && m.VisitId == v.Id))
                    .Select(v => v.Reference).FirstOrDefault(),
                Meeting = db.Meetings.Where(m => m.Id == c.MeetingId).Select(m => m.Reference).FirstOrDefault(),
            })
            .Select(c => new WaitingRecord
            {
                Id = c.Promise.Id,
                Kind = c.Agreement != null ? RecordKind.Agreement : c.Visit != null ? RecordKind.Visit : RecordKind.Meeting,
                Reference = (c.Agreement ?? c.Visit ?? c.Meeting)!,
                Title = c.Promise.Text,
                Day = c.Promise.Due.Latest!.Value,
            })
            .ByDayAsync(AttentionKind.CommitmentOverdue, stretch, c => c.Day, cancellationToken);
}
