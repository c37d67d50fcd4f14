using System.Buffers.Text;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Identity;

namespace CooperationPortal.Core.Users.SecondFactors;

/// <summary>The passkeys of an account; the ceremonies themselves are the host's, for they need the browser's request.</summary>
public sealed class Passkeys(
    PortalDbContext db, UserManager<PortalUser> users, Sessions sessions, AccountNotices notices, TimeProvider time)
{
    public const int NameLength = 80;

    /// <summary>An account with more is not cared for any more.</summary>
    public const int Most = 10;

    public async Task<IReadOnlyList<PasskeyView>> OfAsync(Actor actor) =>
    [
        .. (await users.GetPasskeysAsync(await FindAsync(actor))).OrderBy(p => p.CreatedAt).Select(p => new PasskeyView(
            Base64Url.EncodeToString(p.CredentialId), p.Name ?? "", p.CreatedAt, p.IsBackedUp)),
    ];

    /// <summary>Adds what a ceremony of this account has made. The session in which it was made has a second factor from now on.</summary>
    /// <exception cref="ValidationException">No name, a long one, or too many passkeys.</exception>
    public async Task AddAsync(
        Actor actor, Guid sessionId, UserPasskeyInfo passkey, string? name, CancellationToken cancellationToken)
    {
        var user = await FindAsync(actor);
        Check(name);
        if ((await users.GetPasskeysAsync(user)).Count >= Most)
        {
            throw new ValidationException(
                [new ValidationFailure("Name", "ErrorsAccount.PasskeysMany") { CustomState = new object[] { Most } }]);
        }

        passkey.Name = name!.Trim();
        await using var turn = await db.BeginTurnAsync(user.Id, cancellationToken);
        Require(await users.AddOrUpdatePasskeyAsync(user, passkey));
        await users.UpdateSecurityStampAsync(user);
        await RememberAsync(user, actor, HistoryAction.PasskeyAdded, "Mail.PasskeyAdded", passkey.Name, cancellationToken);
        await sessions.KeepOnlyAsync(sessionId, user, SignInMethod.Passkey, cancellationToken);
        await turn.CommitAsync(cancellationToken);
    }

    /// <summary>It opens the account no more; all other sessions end.</summary>
    /// <exception cref="NotFoundException">The account has no such passkey.</exception>
    public async Task RemoveAsync(Actor actor, Guid sessionId, string? key, CancellationToken cancellationToken)
    {
        var user = await FindAsync(actor);
        var passkeys = await users.GetPasskeysAsync(user);
        var passkey = passkeys.FirstOrDefault(p => Base64Url.EncodeToString(p.CredentialId) == key)
            ?? throw new NotFoundException("The passkey");
        await using var turn = await db.BeginTurnAsync(user.Id, cancellationToken);
        Require(await users.RemovePasskeyAsync(user, passkey.CredentialId));
        await users.UpdateSecurityStampAsync(user);
        await RememberAsync(user, actor, HistoryAction.PasskeyRemoved, "Mail.PasskeyRemoved", passkey.Name ?? "", cancellationToken);
        var isLast = passkeys.Count == 1 && !user.TwoFactorEnabled;
        await sessions.KeepOnlyAsync(sessionId, user, isLast ? SignInMethod.Password : null, cancellationToken);
        await turn.CommitAsync(cancellationToken);
    }

    private static void Check(string? name)
    {
        var mistake = string.IsNullOrWhiteSpace(name) ? "ErrorsAccount.PasskeyNameMissing"
            : name.Trim().Length > NameLength ? "ErrorsWorkflow.TooLong"
            : null;
        if (mistake is not null)
        {
            throw new ValidationException([new ValidationFailure("Name", mistake)]);
        }
    }

    private async Task RememberAsync(
        PortalUser user, Actor actor, HistoryAction action, string texts, string name, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        db.History.Add(HistoryEntry.Of(user, action, actor, now));
        notices.Tell(user, texts, now, name);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static void Require(IdentityResult outcome)
    {
        if (!outcome.Succeeded)
        {
            throw new ConflictException("The account was changed meanwhile.");
        }
    }

    private async Task<PortalUser> FindAsync(Actor actor) =>
        await users.FindByIdAsync(actor.UserId.ToString()!) ?? throw new NotFoundException("The account");
}
