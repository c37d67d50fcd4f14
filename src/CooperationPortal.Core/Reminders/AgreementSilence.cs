using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Documents;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CooperationPortal.Core.Reminders;

/// <summary>Agreements that live and of which something has not come: the paper, or any news.</summary>
public sealed class AgreementSilence(PortalDbContext db, IOptions<ReminderOptions> options)
{
    private static readonly LegalState[] Alive = [.. LegalStates.EverSigned.Except(LegalStates.Ended)];

    /// <summary>Signed, without a file of the signed text, the longest signed first.</summary>
    public Task<AttentionGroup> WithoutDocumentAsync(
        Actor actor, DateOnly today, Stretch stretch, CancellationToken cancellationToken) =>
        GroupAsync(
            AttentionKind.DocumentMissing,
            Living(actor, today).Where(a => !db.Documents.Any(d => d.AgreementId == a.Id && d.Kind == DocumentKind.AgreementSigned)),
            stretch,
            cancellationToken);

    /// <summary>
    /// The last thing known to have happened is an event of the agreement, a visit or a meeting at which it was made or
    /// dealt with, a promise that was worked on, or an activity that was held. Where nothing has a year, silence cannot be told.
    /// </summary>
    public Task<AttentionGroup> DormantAsync(
        Actor actor, DateOnly today, Stretch stretch, CancellationToken cancellationToken)
    {
        var since = today.AddMonths(-options.Value.DormantMonths);
        var silent = Living(actor, today)
            .Where(a => a.SortDate > DateOnly.MinValue && a.SortDate < since)
            .Where(a => !a.Events.Any(e => e.When.Latest >= since)
                && !db.Visits.Any(v => v.Period.Latest >= since
                    && (v.Id == a.VisitId || v.Stops.Any(s => s.AgreementId == a.Id)))
                && !db.Meetings.Any(m => m.Id == a.MeetingId && m.When.Latest >= since)
                && !db.Commitments.Any(c => (c.AgreementId == a.Id || c.RelatedAgreementId == a.Id)
                    && c.Due.Latest >= since && c.Status != CommitmentStatus.Planned)
                && !db.Activities.Any(x => (x.Held.Latest >= since || x.Status == ActivityStatus.UnderWay)
                    && (x.AgreementId == a.Id || db.Commitments.Any(
                        c => c.Id == x.CommitmentId && (c.AgreementId == a.Id || c.RelatedAgreementId == a.Id)))));
        return GroupAsync(AttentionKind.Dormant, silent, stretch, cancellationToken);
    }

    private IQueryable<Agreement> Living(Actor actor, DateOnly today) =>
        db.Agreements.AsNoTracking().VisibleTo(null).EditableBy(actor).Where(a => a.StatePeriods.Any(p =>
            p.From <= today && (p.Until == null || p.Until > today) && Alive.Contains(p.State)));

    private static Task<AttentionGroup> GroupAsync(
        AttentionKind why, IQueryable<Agreement> agreements, Stretch stretch, CancellationToken cancellationToken) =>
        agreements
            .Select(a => new WaitingRecord { Id = a.Id, Kind = RecordKind.Agreement, Reference = a.Reference, Title = a.Title, Day = a.SortDate })
            .ByDayAsync(why, stretch, a => a.Day == DateOnly.MinValue ? null : a.Day, cancellationToken);
}
