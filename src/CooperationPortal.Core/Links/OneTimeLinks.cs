using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Links;

/// <summary>Makes links that work once, and takes them in.</summary>
public sealed class OneTimeLinks(PortalDbContext db, TimeProvider time)
{
    /// <summary>
    /// A new link's secret, base64url; earlier links of that kind to the same subject work no more. Added to the context:
    /// the caller saves it together with the mail that carries it.
    /// </summary>
    public async Task<string> IssueAsync(
        OneTimeLinkKind kind, Guid subjectId, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        var earlier = await db.OneTimeLinks
            .Where(l => l.SubjectId == subjectId && l.Kind == kind && l.UsedAt == null).ToListAsync(cancellationToken);
        db.OneTimeLinks.RemoveRange(earlier);
        var secret = Secret.New();
        var now = time.GetUtcNow();
        db.OneTimeLinks.Add(new OneTimeLink
        {
            Id = Guid.CreateVersion7(now),
            Kind = kind,
            SubjectId = subjectId,
            SecretHash = Secret.HashOf(secret),
            CreatedAt = now,
            ExpiresAt = now + lifetime,
        });

        return secret;
    }

    /// <summary>The link with that secret; null where it never was, was used, was replaced or is too old.</summary>
    public Task<OneTimeLink?> FindAsync(string? secret, CancellationToken cancellationToken)
    {
        var (hash, now) = (Secret.HashOf(secret), time.GetUtcNow());
        return db.OneTimeLinks.AsNoTracking()
            .SingleOrDefaultAsync(l => l.SecretHash == hash && l.UsedAt == null && l.ExpiresAt > now, cancellationToken);
    }

    /// <summary>False where somebody else has used it meanwhile. To be called within the transaction of what it is used for.</summary>
    public async Task<bool> UseAsync(OneTimeLink link, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return await db.OneTimeLinks.Where(l => l.Id == link.Id && l.UsedAt == null)
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.UsedAt, now), cancellationToken) == 1;
    }

    /// <summary>No link to that subject works any more.</summary>
    public Task RevokeAsync(Guid subjectId, CancellationToken cancellationToken) =>
        db.OneTimeLinks.Where(l => l.SubjectId == subjectId && l.UsedAt == null).ExecuteDeleteAsync(cancellationToken);
}
