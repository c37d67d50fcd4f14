using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Reminders;

/// <summary>Agreements and visits whose editors asked what no source says.</summary>
public sealed class OpenQuestionsAsked(PortalDbContext db)
{
    /// <summary>Those that the actor edits, the latest changed first.</summary>
    public async Task<AttentionGroup> OfAsync(Actor actor, Stretch stretch, CancellationToken cancellationToken)
    {
        var agreements = Asked(db.Agreements, actor)
            .Select(a => new WaitingRecord { Id = a.Id, Kind = RecordKind.Agreement, Reference = a.Reference, Title = a.Title, At = a.ChangedAt });
        var visits = Asked(db.Visits, actor)
            .Select(v => new WaitingRecord { Id = v.Id, Kind = RecordKind.Visit, Reference = v.Reference, Title = v.Purpose, At = v.ChangedAt });
        var count = await agreements.CountAsync(cancellationToken) + await visits.CountAsync(cancellationToken);

        // Of either kind as many as the stretch could need.
        List<WaitingRecord> rows =
            [.. await LatestAsync(agreements, stretch, cancellationToken), .. await LatestAsync(visits, stretch, cancellationToken)];
        return rows.OrderByDescending(r => r.At).ThenByDescending(r => r.Id).Take(stretch.Size + 1).ToList()
            .ToGroup(AttentionKind.NotStated, count, stretch.Size, r => r.MomentCursor.ToString(), _ => null);
    }

    private IQueryable<T> Asked<T>(IQueryable<T> records, Actor actor)
        where T : Record =>
        records.AsNoTracking().VisibleTo(null).EditableBy(actor).Where(r => db.OpenQuestions.Any(q => q.RecordId == r.Id));

    private static Task<List<WaitingRecord>> LatestAsync(
        IQueryable<WaitingRecord> asked, Stretch stretch, CancellationToken cancellationToken)
    {
        var rest = MomentCursor.TryParse(stretch.After, out var after)
            ? asked.Where(r => r.At < after.At || (r.At == after.At && r.Id < after.Id))
            : asked;
        return rest.OrderByDescending(r => r.At).ThenByDescending(r => r.Id).Take(stretch.Size + 1).ToListAsync(cancellationToken);
    }
}
