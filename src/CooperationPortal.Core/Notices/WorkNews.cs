using System.Globalization;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Notices;

/// <summary>
/// What others did that a colleague waits for: a draft to review, one returned or published, a comment that calls.
/// </summary>
public sealed class WorkNews(PortalDbContext db)
{
    /// <summary>A publication that was not told for so long is no news.</summary>
    private static readonly TimeSpan News = TimeSpan.FromDays(14);

    public async Task<List<Told>> OfAsync(
        IReadOnlyList<Actor> staff, DateTimeOffset now, CancellationToken cancellationToken) =>
    [
        .. await ToReviewAsync(staff, cancellationToken),
        .. await ReturnedAsync(cancellationToken),
        .. await PublishedAsync(now, cancellationToken),
        .. await MentionsAsync(cancellationToken),
    ];

    private async Task<IEnumerable<Told>> ToReviewAsync(
        IReadOnlyList<Actor> staff, CancellationToken cancellationToken)
    {
        var submitted = await db.Drafts.AsNoTracking().Where(d => d.State == PublicationState.Submitted)
            .Select(d => new
            {
                d.Id, d.Kind, d.RecordId, d.SubmittedAt, d.ContributorIds,
                Scope = new RecordScope(d.RegionIds, d.InstitutionIds),
            })
            .ToListAsync(cancellationToken);
        return
            from draft in submitted
            let key = string.Create(
                CultureInfo.InvariantCulture, $"{NoticeKind.ReviewAwaited}:{draft.Id:N}:{draft.SubmittedAt:O}")
            from reviewer in staff
            where reviewer.MayReview(draft.Scope, draft.ContributorIds)
            select new Told(
                new DueNotice(NoticeKind.ReviewAwaited, draft.Kind, draft.RecordId, key), reviewer.UserId!.Value);
    }

    private async Task<IEnumerable<Told>> ReturnedAsync(CancellationToken cancellationToken)
    {
        var returned = await db.Drafts.AsNoTracking().Where(d => d.State == PublicationState.Returned)
            .Select(d => new
            {
                d.Kind, d.RecordId, d.ContributorIds,
                Entry = db.History.Where(h => h.RecordId == d.RecordId && h.Action == HistoryAction.Returned)
                    .Max(h => (long?)h.Id),
            })
            .ToListAsync(cancellationToken);
        return
            from draft in returned
            where draft.Entry is not null
            from userId in draft.ContributorIds
            select new Told(
                new DueNotice(NoticeKind.Returned, draft.Kind, draft.RecordId, $"{NoticeKind.Returned}:{draft.Entry}"), userId);
    }

    /// <summary>To those who submitted what was published, since the publication before it.</summary>
    private async Task<IEnumerable<Told>> PublishedAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var since = now - News;
        var published = await db.History.AsNoTracking()
            .Where(h => h.Action == HistoryAction.Published && h.At > since)
            .Select(h => new
            {
                h.Id, h.RecordKind, h.RecordId, h.ActorId,
                Authors = db.History
                    .Where(s => s.RecordId == h.RecordId && s.Action == HistoryAction.Submitted && s.Id < h.Id
                        && !db.History.Any(p => p.RecordId == h.RecordId && p.Action == HistoryAction.Published
                            && p.Id > s.Id && p.Id < h.Id))
                    .Select(s => s.ActorId).ToList(),
            })
            .ToListAsync(cancellationToken);
        return
            from entry in published
            from author in entry.Authors.OfType<Guid>().Distinct()
            where author != entry.ActorId
            select new Told(
                new DueNotice(NoticeKind.Published, entry.RecordKind, entry.RecordId, $"{NoticeKind.Published}:{entry.Id}"),
                author);
    }

    private async Task<IEnumerable<Told>> MentionsAsync(CancellationToken cancellationToken)
    {
        var calls = await db.Comments.AsNoTracking().Where(c => c.RemovedAt == null)
            .SelectMany(c => c.Mentions.Where(m => m.ReadAt == null)
                .Select(m => new { c.Id, c.RecordKind, c.RecordId, m.UserId }))
            .ToListAsync(cancellationToken);
        return calls.Select(c => new Told(
            new DueNotice(NoticeKind.Mentioned, c.RecordKind, c.RecordId, $"{NoticeKind.Mentioned}:{c.Id:N}"), c.UserId));
    }
}
