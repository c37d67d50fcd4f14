using CooperationPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Mail;

/// <summary>Reads the outbox.</summary>
public sealed class OutboxQueries(PortalDbContext db)
{
    /// <summary>The latest mails, newest first.</summary>
    public Task<List<OutgoingMail>> LatestAsync(int count, CancellationToken cancellationToken) =>
        db.OutgoingMail.AsNoTracking().OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id).Take(count)
            .ToListAsync(cancellationToken);
}
