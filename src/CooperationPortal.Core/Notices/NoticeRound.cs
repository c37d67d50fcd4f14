using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Notices;

/// <summary>Looks what is to be told, and puts into the outbox what is to be mailed now: docs/decisions/0029.</summary>
public sealed class NoticeRound(
    PortalDbContext db, Deadlines deadlines, WorkNews news, NoticeStaff staff, NoticeMailing mailing, TimeProvider time)
{
    private const long Lock = 7_284_501_001;

    /// <summary>Does nothing while another node is at it.</summary>
    /// <param name="withDeadlines">Whether the terms of all agreements are read too, which takes a while.</param>
    /// <param name="cancellationToken">Stops it; nothing is half done.</param>
    public async Task RunAsync(bool withDeadlines, CancellationToken cancellationToken)
    {
        await using var turn = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!await db.IsOursAsync(Lock, cancellationToken))
        {
            return;
        }

        var actors = await staff.AllAsync(cancellationToken);
        var told = await news.OfAsync(actors, time.GetUtcNow(), cancellationToken);
        if (withDeadlines)
        {
            await foreach (var (notice, scope) in deadlines.OnAsync(time.Today(), cancellationToken))
            {
                told.AddRange(actors.Where(a => a.MayEdit(scope)).Select(a => new Told(notice, a.UserId!.Value)));
            }
        }

        await RaiseAsync(told, [.. actors.Select(a => a.UserId!.Value)], cancellationToken);
        await mailing.PutAsync(cancellationToken);
        await turn.CommitAsync(cancellationToken);
    }

    /// <summary>
    /// Keeps what was not told before. What its reader does not want is settled at once, for he shall not get it later.
    /// </summary>
    private async Task RaiseAsync(List<Told> told, HashSet<Guid> active, CancellationToken cancellationToken)
    {
        var keys = told.Select(t => t.Notice.Key).Distinct().ToArray();
        var known = await db.Notices.Where(n => keys.Contains(n.Key))
            .Select(n => new Known(n.UserId, n.Key)).ToHashSetAsync(cancellationToken);
        var choices = await db.NoticeChoices.AsNoTracking().ToDictionaryAsync(c => c.UserId, cancellationToken);
        var now = time.GetUtcNow();
        foreach (var (due, userId) in told.Where(t => active.Contains(t.UserId)))
        {
            if (!known.Add(new Known(userId, due.Key)))
            {
                continue;
            }

            var notice = due.For(userId, now);
            if (choices.GetValueOrDefault(userId)?.Wants(due.Kind) is false)
            {
                notice.Settle(null, now);
            }

            db.Notices.Add(notice);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private sealed record Known(Guid UserId, string Key);
}
