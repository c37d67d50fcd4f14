using CooperationPortal.Core.Data;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users.Providers;
using CooperationPortal.Core.Users.SecondFactors;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Users;

/// <summary>Signs staff in and out.</summary>
public sealed class SignInService(
    PortalDbContext db, UserManager<PortalUser> users, SignInLimits limits, CodeFactor codes, Devices devices, TimeProvider time)
{
    // Any account's hash will do: verifying against it takes as long as against a true one.
    private static readonly PortalUser Nobody = new() { FullName = "" };
    private static readonly Lazy<string> NobodysHash =
        new(() => new PasswordHasher<PortalUser>().HashPassword(Nobody, Guid.NewGuid().ToString()));

    /// <summary>An unknown or disabled account is answered as a wrong password is: in words and in time.</summary>
    public async Task<SignInOutcome> SignInAsync(
        string email, string password, SignInPlace place, CancellationToken cancellationToken)
    {
        if (await limits.CountAsync(email, place.Network, cancellationToken) is { } wait)
        {
            return new SignInOutcome(null, wait);
        }

        var user = await users.FindByEmailAsync(email);
        var isRight = user?.PasswordHash is not null
            ? await users.CheckPasswordAsync(user, password)
            : VerifyNothing(password);
        if (!isRight || user is null || user.Disabled)
        {
            await RememberRefusalAsync(user, cancellationToken);
            return SignInOutcome.Refused;
        }

        await limits.ForgetAsync(email, place.Network, cancellationToken);
        return await GoOnAsync(user, SignInMethod.Password, place, cancellationToken);
    }

    /// <summary>The provider's word was checked. Nobody behind it, and a disabled account, are refused alike.</summary>
    public async Task<SignInOutcome> SignInByProviderAsync(
        ProviderIdentity identity, SignInPlace place, CancellationToken cancellationToken)
    {
        if (await limits.CountProviderAsync(place.Network, cancellationToken) is { } wait)
        {
            return new SignInOutcome(null, wait);
        }

        var user = await users.FindByLoginAsync(identity.Issuer, identity.Subject);
        if (user is null or { Disabled: true })
        {
            await RememberRefusalAsync(user, cancellationToken);
            return SignInOutcome.Refused;
        }

        await limits.ForgetProviderAsync(place.Network, cancellationToken);
        return identity.HasTwoFactors
            ? await BeginAsync(user, SignInMethod.Provider, place, cancellationToken, identity.ProvedAt)
            : await GoOnAsync(user, SignInMethod.ProviderAlone, place, cancellationToken, identity.ProvedAt);
    }

    /// <summary>The second step: a code of the app, or one of those that were written down. Each counts once.</summary>
    public async Task<SignInOutcome> CompleteAsync(
        SecondStep step, string code, SignInPlace place, CancellationToken cancellationToken)
    {
        if (await limits.CountStepAsync(step.UserId, place.Network, cancellationToken) is { } wait)
        {
            return new SignInOutcome(null, wait);
        }

        var user = await users.FindByIdAsync(step.UserId.ToString());
        if (user is null or { Disabled: true } || user.SecurityStamp != step.Stamp)
        {
            return SignInOutcome.Refused;
        }

        var method = await codes.TakeAsync(user, code, cancellationToken);
        if (method is null)
        {
            await RememberRefusalAsync(user, cancellationToken);
            return SignInOutcome.Refused;
        }

        await limits.ForgetStepAsync(user.Id, place.Network, cancellationToken);
        return await BeginAsync(
            user, step.IsByProvider ? SignInMethod.ProviderAndCode : method.Value, place, cancellationToken);
    }

    /// <summary>The ceremony of a passkey of that account has succeeded.</summary>
    public async Task<SignInOutcome> SignInByPasskeyAsync(
        Guid userId, SignInPlace place, CancellationToken cancellationToken)
    {
        var user = await users.FindByIdAsync(userId.ToString());
        return user is null or { Disabled: true }
            ? SignInOutcome.Refused
            : await BeginAsync(user, SignInMethod.Passkey, place, cancellationToken);
    }

    /// <returns>By what the session was begun; null where it had ended before.</returns>
    public async Task<SignInMethod?> SignOutAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var method = await db.Sessions.Where(s => s.Id == sessionId).Select(s => (SignInMethod?)s.Method)
            .SingleOrDefaultAsync(cancellationToken);
        await db.Sessions.Where(s => s.Id == sessionId || s.ExpiresAt < now).ExecuteDeleteAsync(cancellationToken);
        return method;
    }

    /// <summary>One factor was right: the account's own second one is asked for, where it has any.</summary>
    private async Task<SignInOutcome> GoOnAsync(
        PortalUser user, SignInMethod method, SignInPlace place, CancellationToken cancellationToken, DateTimeOffset? provedAt = null)
    {
        var hasPasskeys = (await users.GetPasskeysAsync(user)).Count > 0;
        return user.TwoFactorEnabled || hasPasskeys
            ? new SignInOutcome(null, null)
            {
                Further = new SecondStep(user.Id, user.SecurityStamp!, user.TwoFactorEnabled, hasPasskeys)
                {
                    IsByProvider = method is SignInMethod.ProviderAlone,
                },
            }
            : await BeginAsync(user, method, place, cancellationToken, provedAt);
    }

    /// <param name="user">Who it is.</param>
    /// <param name="method">By what he proved it.</param>
    /// <param name="place">Where he is.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="provedAt">When, where that was elsewhere and before now: from then on the sign-in counts as recent.</param>
    private async Task<SignInOutcome> BeginAsync(
        PortalUser user, SignInMethod method, SignInPlace place, CancellationToken cancellationToken, DateTimeOffset? provedAt = null)
    {
        var now = time.GetUtcNow();
        var session = new Session
        {
            Id = Guid.NewGuid(),
            UserId = user.Id,
            Stamp = user.SecurityStamp!,
            StartedAt = provedAt < now ? provedAt.Value : now,
            ExpiresAt = now + Session.Lifetime,
            Method = method,
            Address = Cut(place.Address, Session.AddressLength),
            Browser = Cut(place.Browser, Session.BrowserLength),
            SeenAt = now,
        };
        db.Sessions.Add(session);
        var device = await devices.NoteAsync(user, place, cancellationToken);
        db.History.Add(HistoryEntry.Of(user, HistoryAction.SignedIn, new Actor(user.Id, user.FullName, []), now));
        await db.SaveChangesAsync(cancellationToken);
        return new SignInOutcome(session.Id, null) { UserId = user.Id, DeviceSecret = device };
    }

    /// <summary>Of an unknown account too, without the address that was typed: what is written takes the same time.</summary>
    private Task RememberRefusalAsync(PortalUser? user, CancellationToken cancellationToken)
    {
        db.History.Add(HistoryEntry.Of(
            user ?? Nobody, HistoryAction.SignInRefused, new Actor(null, user?.FullName ?? "—", []), time.GetUtcNow()));
        return db.SaveChangesAsync(cancellationToken);
    }

    private static string? Cut(string? text, int length) => text?.Length > length ? text[..length] : text;

    private static bool VerifyNothing(string password)
    {
        new PasswordHasher<PortalUser>().VerifyHashedPassword(Nobody, NobodysHash.Value, password);
        return false;
    }
}
