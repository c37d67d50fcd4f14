using CooperationPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Mail;

/// <summary>Who sends which mail when: each is in one node's hands at a time.</summary>
public sealed class OutboxTurns(PortalDbContext db, TimeProvider time)
{
    /// <summary>The mail that is due longest, taken for one try; null when none is due.</summary>
    /// <remarks>
    /// No mail waits longer than the longest pause: what was set further ahead was set while the clock was wrong.
    /// </remarks>
    public async Task<OutgoingMail?> TakeAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var notBelieved = now + RetryPauses.Longest;
        await using var turn = await db.Database.BeginTransactionAsync(cancellationToken);
        var taken = await db.OutgoingMail.FromSql($"""
            select * from outgoing_mail where state = 'Waiting' and (next_try_at <= {now} or next_try_at > {notBelieved})
            order by next_try_at, id limit 1 for update skip locked
            """).ToListAsync(cancellationToken);
        if (taken is not [var mail])
        {
            return null;
        }

        mail.Take(now);
        await db.SaveChangesAsync(cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return mail;
    }

    /// <summary>The mail server took it.</summary>
    public Task SentAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        mail.Sent(time.GetUtcNow());
        return db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>There is nothing to say any more.</summary>
    public Task DroppedAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        mail.Dropped(time.GetUtcNow());
        return db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>It is tried again, unless the reason stays or a day is over.</summary>
    public Task FailedAsync(OutgoingMail mail, string reason, bool forGood, CancellationToken cancellationToken)
    {
        mail.Failed(reason, forGood, time.GetUtcNow());
        return db.SaveChangesAsync(cancellationToken);
    }
}
