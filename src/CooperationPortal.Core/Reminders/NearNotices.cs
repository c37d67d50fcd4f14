using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CooperationPortal.Core.Reminders;

/// <summary>Agreements of which somebody has to say soon that they shall end, or they go on.</summary>
public sealed class NearNotices(PortalDbContext db, IOptions<ReminderOptions> options)
{
    /// <summary>Those that the actor edits, the nearest last day first.</summary>
    /// <remarks>
    /// The last day for a notice follows from renewals and amendments by rules that SQL does not know, so the database can
    /// neither sort by it nor count those near. Those that state a notice period are read one by one, and only what a
    /// line needs of those near is kept.
    /// </remarks>
    public async Task<AttentionGroup> OfAsync(Actor actor, DateOnly today, Stretch stretch, CancellationToken cancellationToken)
    {
        var near = new List<WaitingRecord>();
        await foreach (var agreement in Terminable(actor, today).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (agreement.OutlookOn(today).NoticeBy?.Earliest is { } day
                && day >= today && day <= today.AddDays(options.Value.NoticeDays))
            {
                near.Add(new WaitingRecord
                {
                    Id = agreement.Id, Kind = RecordKind.Agreement, Reference = agreement.Reference, Title = agreement.Title, Day = day,
                });
            }
        }

        var after = Cursor.TryParse(stretch.After, out var cursor) ? (cursor.SortDate, cursor.Id) : default;
        return near.Where(r => (r.Day, r.Id).CompareTo(after) > 0).OrderBy(r => r.Day).ThenBy(r => r.Id)
            .Take(stretch.Size + 1).ToList()
            .ToGroup(AttentionKind.NoticeNear, near.Count, stretch.Size, r => r.DayCursor.ToString(), r => r.Day);
    }

    private IQueryable<Agreement> Terminable(Actor actor, DateOnly today)
    {
        var alive = LegalStates.EverSigned.Except(LegalStates.Ended).ToArray();
        return db.Agreements.AsNoTracking().VisibleTo(null).EditableBy(actor)
            .Where(a => (a.NoticeMonths != null || a.Events.Any(e => e.NewNoticeMonths != null))
                && a.StatePeriods.Any(p => p.From <= today && (p.Until == null || p.Until > today) && alive.Contains(p.State)))
            .Include(a => a.Events);
    }
}
