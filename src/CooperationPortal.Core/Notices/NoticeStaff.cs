using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Notices;

/// <summary>The accounts that may be told something, with the rights of this moment.</summary>
public sealed class NoticeStaff(PortalDbContext db, TimeProvider time)
{
    public Task<List<Actor>> AllAsync(CancellationToken cancellationToken) => Actors(null).ToListAsync(cancellationToken);

    /// <summary>Null where the account is disabled.</summary>
    public Task<Actor?> FindAsync(Guid userId, CancellationToken cancellationToken) =>
        Actors(userId).SingleOrDefaultAsync(cancellationToken);

    private IQueryable<Actor> Actors(Guid? userId)
    {
        var now = time.GetUtcNow();
        return db.Users.AsNoTracking().Where(u => !u.Disabled && u.Email != null && (userId == null || u.Id == userId))
            .Select(u => new Actor(
                u.Id,
                u.FullName,
                u.Grants.Where(g => g.From <= now && (g.Until == null || g.Until > now))
                    .Select(g => new ActorGrant(g.Role, g.RegionId, g.InstitutionId)).ToList()));
    }
}
