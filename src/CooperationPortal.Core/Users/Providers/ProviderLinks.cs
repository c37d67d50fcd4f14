using CooperationPortal.Core.Data;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Links;
using CooperationPortal.Core.Shared;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CooperationPortal.Core.Users.Providers;

/// <summary>
/// Which accounts at identity providers open an account of the portal. The owner says so, and nothing else does: no sign-in
/// makes an account or finds one by its address. docs/decisions/0035.
/// </summary>
public sealed class ProviderLinks(
    PortalDbContext db, UserManager<PortalUser> users, Sessions sessions, OneTimeLinks links, AccountNotices notices, TimeProvider time)
{
    public async Task<IReadOnlyList<ProviderLink>> OfAsync(Guid userId, CancellationToken cancellationToken) =>
        await db.UserLogins.AsNoTracking().Where(l => l.UserId == userId).OrderBy(l => l.LoginProvider)
            .Select(l => new ProviderLink(l.LoginProvider, l.ProviderDisplayName ?? l.ProviderKey))
            .ToListAsync(cancellationToken);

    /// <summary>From now on it opens the actor's account; all other sessions end.</summary>
    /// <exception cref="ValidationException">It opens another account, or the account has one of that provider.</exception>
    public async Task LinkAsync(Actor actor, Guid sessionId, ProviderIdentity identity, CancellationToken cancellationToken)
    {
        var user = await FindAsync(actor.UserId!.Value);
        await using var turn = await db.BeginTurnAsync(user.Id, cancellationToken);
        if ((await OfAsync(user.Id, cancellationToken)).Any(l => l.Issuer == identity.Issuer))
        {
            throw Mistake("ErrorsAccount.ProviderOne");
        }

        await AddAsync(user, identity, actor, cancellationToken);
        await sessions.KeepOnlyAsync(sessionId, user, null, cancellationToken);
        await turn.CommitAsync(cancellationToken);
    }

    /// <summary>Accepts an invitation by it, instead of by choosing a password.</summary>
    /// <exception cref="NotFoundException">The invitation works no more.</exception>
    /// <exception cref="ValidationException">It opens another account.</exception>
    public async Task AcceptAsync(string secret, ProviderIdentity identity, CancellationToken cancellationToken)
    {
        var link = await links.FindAsync(secret, cancellationToken);
        if (link is not { Kind: OneTimeLinkKind.Invitation }
            || await users.FindByIdAsync(link.SubjectId.ToString()) is not { Disabled: false } user)
        {
            throw new NotFoundException("The invitation");
        }

        await using var turn = await db.BeginTurnAsync(user.Id, cancellationToken);
        if (!await links.UseAsync(link, cancellationToken))
        {
            throw new NotFoundException("The invitation");
        }

        // The link came to the address: whoever holds it reads its mail.
        user.EmailConfirmed = true;
        await AddAsync(user, identity, new Actor(user.Id, user.FullName, []), cancellationToken);
        await turn.CommitAsync(cancellationToken);
    }

    /// <summary>It opens the actor's account no more; all other sessions end.</summary>
    /// <exception cref="ValidationException">Nothing else opens the account.</exception>
    public Task RemoveAsync(Actor actor, Guid sessionId, string? issuer, CancellationToken cancellationToken) =>
        RemoveAsync(actor, actor.UserId!.Value, sessionId, issuer, cancellationToken);

    /// <summary>By the owner, or by an administrator, who may also take the only way in: he can invite again.</summary>
    /// <param name="actor">Who does it.</param>
    /// <param name="userId">Whose link it is.</param>
    /// <param name="sessionId">The session that goes on; null ends all.</param>
    /// <param name="issuer">Of which provider.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    internal async Task RemoveAsync(
        Actor actor, Guid userId, Guid? sessionId, string? issuer, CancellationToken cancellationToken)
    {
        var user = await FindAsync(userId);
        await using var turn = await db.BeginTurnAsync(user.Id, cancellationToken);
        var logins = await users.GetLoginsAsync(user);
        var login = logins.FirstOrDefault(l => l.LoginProvider == issuer) ?? throw new NotFoundException("The link");
        if (actor.UserId == userId && logins.Count == 1 && user.PasswordHash is null && (await users.GetPasskeysAsync(user)).Count == 0)
        {
            throw Mistake("ErrorsAccount.OnlyWayIn");
        }

        Require(await users.RemoveLoginAsync(user, login.LoginProvider, login.ProviderKey));
        var words = new ProviderLink(login.LoginProvider, login.ProviderDisplayName ?? login.ProviderKey).Words;
        await RememberAsync(user, actor, HistoryAction.ProviderUnlinked, "Mail.ProviderUnlinked", words, cancellationToken);
        await sessions.KeepOnlyAsync(sessionId ?? Guid.Empty, user, null, cancellationToken);
        await turn.CommitAsync(cancellationToken);
    }

    private async Task AddAsync(PortalUser user, ProviderIdentity identity, Actor actor, CancellationToken cancellationToken)
    {
        await AddAsync(user, identity);
        await users.UpdateSecurityStampAsync(user);
        var words = new ProviderLink(identity.Issuer, identity.Label).Words;
        await RememberAsync(user, actor, HistoryAction.ProviderLinked, "Mail.ProviderLinked", words, cancellationToken);
    }

    /// <summary>Of two that link the same at the same moment, the database refuses the second.</summary>
    private async Task AddAsync(PortalUser user, ProviderIdentity identity)
    {
        var login = new UserLoginInfo(identity.Issuer, identity.Subject, identity.Label);
        try
        {
            if (!(await users.AddLoginAsync(user, login)).Succeeded)
            {
                throw Mistake("ErrorsAccount.ProviderTaken");
            }
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            throw Mistake("ErrorsAccount.ProviderTaken");
        }
    }

    private async Task RememberAsync(
        PortalUser user, Actor actor, HistoryAction action, string texts, string words, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        db.History.Add(HistoryEntry.Of(user, action, actor, now));
        notices.Tell(user, texts, now, words);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static void Require(IdentityResult outcome)
    {
        if (!outcome.Succeeded)
        {
            throw new ConflictException("The account was changed meanwhile.");
        }
    }

    private static ValidationException Mistake(string message) => new([new ValidationFailure("", message)]);

    private async Task<PortalUser> FindAsync(Guid userId) =>
        await users.FindByIdAsync(userId.ToString()) ?? throw new NotFoundException("The account");
}
