using CooperationPortal.Core.Data;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Users;

/// <summary>Signs staff in and out.</summary>
public sealed class SignInService(
    PortalDbContext db, UserManager<PortalUser> users, SignInLimits limits, TimeProvider time)
{
    // Any account's hash will do: verifying against it takes as long as against a true one.
    private static readonly PortalUser Nobody = new() { FullName = "" };
    private static readonly Lazy<string> NobodysHash =
        new(() => new PasswordHasher<PortalUser>().HashPassword(Nobody, Guid.NewGuid().ToString()));

    /// <summary>An unknown or disabled account is answered as a wrong password is: in words and in time.</summary>
    public async Task<SignInOutcome> SignInAsync(
        string email, string password, string address, CancellationToken cancellationToken)
    {
        if (await limits.CountAsync(email, address, cancellationToken) is { } wait)
        {
            return new SignInOutcome(null, wait);
        }

        var user = await users.FindByEmailAsync(email);
        var isRight = user?.PasswordHash is not null
            ? await users.CheckPasswordAsync(user, password)
            : VerifyNothing(password);
        if (!isRight || user is null || user.Disabled)
        {
            return SignInOutcome.Refused;
        }

        var now = time.GetUtcNow();
        var session = new Session
        {
            Id = Guid.NewGuid(),
            UserId = user.Id,
            Stamp = user.SecurityStamp!,
            StartedAt = now,
            ExpiresAt = now + Session.Lifetime,
        };
        db.Sessions.Add(session);
        db.History.Add(HistoryEntry.Of(user, HistoryAction.SignedIn, new Actor(user.Id, user.FullName, []), now));
        await db.SaveChangesAsync(cancellationToken);
        await limits.ForgetAsync(email, address, cancellationToken);
        return new SignInOutcome(session.Id, null) { UserId = user.Id };
    }

    public Task SignOutAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return db.Sessions.Where(s => s.Id == sessionId || s.ExpiresAt < now).ExecuteDeleteAsync(cancellationToken);
    }

    private static bool VerifyNothing(string password)
    {
        new PasswordHasher<PortalUser>().VerifyHashedPassword(Nobody, NobodysHash.Value, password);
        return false;
    }
}
