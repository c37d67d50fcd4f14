using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Users;

/// <summary>Knows the browsers of an account again.</summary>
public sealed class Devices(PortalDbContext db, AccountNotices notices, TimeProvider time)
{
    /// <summary>A browser that was not seen for so long is a new one.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromDays(400);

    /// <summary>
    /// Notes the sign-in; of a browser that is not known the owner is told, but for the very first. Added to the context.
    /// </summary>
    /// <returns>What the browser is to keep.</returns>
    internal async Task<string> NoteAsync(PortalUser user, SignInPlace place, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await db.Devices.Where(d => d.SeenAt < now - Memory).ExecuteDeleteAsync(cancellationToken);
        var hash = Secret.HashOf(place.DeviceSecret);
        var known = await db.Devices.SingleOrDefaultAsync(d => d.UserId == user.Id && d.SecretHash == hash, cancellationToken);
        if (known is not null)
        {
            known.SeenAt = now;
            return place.DeviceSecret!;
        }

        if (await db.Devices.AnyAsync(d => d.UserId == user.Id, cancellationToken))
        {
            notices.Tell(user, "Mail.NewDevice", now, place.Address ?? "—", place.Browser ?? "—");
        }

        var secret = Secret.New();
        db.Devices.Add(new Device
        {
            Id = Guid.CreateVersion7(now),
            UserId = user.Id,
            SecretHash = Secret.HashOf(secret),
            FirstSeenAt = now,
            SeenAt = now,
        });
        return secret;
    }
}
