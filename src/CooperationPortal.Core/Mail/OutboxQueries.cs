using CooperationPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Mail;

/// <summary>Reads the outbox.</summary>
public sealed class OutboxQueries(PortalDbContext db, TimeProvider time)
{
    /// <summary>The latest mails, newest first.</summary>
    public Task<List<OutgoingMail>> LatestAsync(int count, CancellationToken cancellationToken) =>
        db.OutgoingMail.AsNoTracking().OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id).Take(count)
            .ToListAsync(cancellationToken);

    public async Task<OutboxFigures> FiguresAsync(CancellationToken cancellationToken)
    {
        var weekAgo = time.GetUtcNow().AddDays(-7);
        var figures = await db.OutgoingMail
            .Where(m => m.State == MailState.Waiting || (m.State == MailState.GivenUp && m.EndedAt > weekAgo))
            .GroupBy(_ => 1)
            .Select(g => new OutboxFigures(
                g.Count(m => m.State == MailState.Waiting),
                g.Count(m => m.State == MailState.Waiting && m.Tries > 1),
                g.Count(m => m.State == MailState.GivenUp),
                g.Where(m => m.State == MailState.Waiting).Min(m => (DateTimeOffset?)m.CreatedAt)))
            .SingleOrDefaultAsync(cancellationToken);
        return figures ?? OutboxFigures.None;
    }
}
