using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Users;

/// <summary>Who is behind a session, with the rights of this moment.</summary>
public sealed class Sessions(PortalDbContext db, TimeProvider time)
{
    /// <summary>
    /// Null where the session was ended, the account disabled or its password changed. Asked with every request, so
    /// that what was taken away no longer counts at the next one, on every node.
    /// </summary>
    public async Task<Actor?> FindActorAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return await db.Sessions.AsNoTracking()
            .Where(s => s.Id == sessionId && s.ExpiresAt > now && !s.User!.Disabled && s.User.SecurityStamp == s.Stamp)
            .Select(s => new Actor(
                s.UserId,
                s.User!.FullName,
                s.User.Grants.Where(g => g.From <= now && (g.Until == null || g.Until > now))
                    .Select(g => new ActorGrant(g.Role, g.RegionId, g.InstitutionId)).ToList()))
            .SingleOrDefaultAsync(cancellationToken);
    }
}
