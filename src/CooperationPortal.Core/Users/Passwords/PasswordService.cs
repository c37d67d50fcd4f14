using CooperationPortal.Core.Data;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Links;
using CooperationPortal.Core.Mail;
using CooperationPortal.Core.Shared;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Users.Passwords;

/// <summary>Passwords are chosen by their owners alone: through a mailed link, or with the one they have.</summary>
public sealed class PasswordService(
    PortalDbContext db, UserManager<PortalUser> users, Sessions sessions, OneTimeLinks links, Outbox outbox, AccountNotices notices,
    AttemptLimits limits, TimeProvider time)
{
    /// <summary>How long the link of a forgotten password works.</summary>
    public static readonly TimeSpan ResetLifetime = TimeSpan.FromHours(1);

    /// <summary>Mails to one account within <see cref="AttemptLimits.Window"/>.</summary>
    public const int ResetsForAccount = 3;

    /// <summary>Requests from one address within <see cref="AttemptLimits.Window"/>.</summary>
    public const int ResetsFromAddress = 20;

    /// <summary>
    /// Mails a link to the account of that address, if there is one. Nothing tells the asker whether there is: neither the
    /// answer nor its time, for the mail is sent by a worker.
    /// </summary>
    /// <returns>How long to wait where too much was asked for from one address.</returns>
    public async Task<TimeSpan?> RequestResetAsync(string email, string address, CancellationToken cancellationToken)
    {
        if (await limits.CountAsync(ResetsFromAddress, cancellationToken, "reset", address) is { } wait)
        {
            return wait;
        }

        // Counted for an unknown address too: it takes the same time.
        var isFlood = await limits.CountAsync(ResetsForAccount, cancellationToken, "reset-account", email) is not null;
        var user = await users.FindByEmailAsync(email);
        if (!isFlood && user is { Disabled: false } && await IsInUseAsync(user))
        {
            var secret = await links.IssueAsync(OneTimeLinkKind.PasswordReset, user.Id, ResetLifetime, cancellationToken);
            outbox.Add(new MailMessage
            {
                Texts = "Mail.PasswordReset",
                To = MailRecipient.Of(user),
                Link = PathOf(secret),
            });
            await db.SaveChangesAsync(cancellationToken);
        }

        return null;
    }

    /// <summary>Whose password the link lets choose; null where it works no more.</summary>
    public async Task<PasswordLink?> FindAsync(string? secret, CancellationToken cancellationToken)
    {
        var link = await links.FindAsync(secret, cancellationToken);
        return link is null
            ? null
            : await db.Users.AsNoTracking()
                .Where(u => u.Id == link.SubjectId && !u.Disabled)
                .Select(u => new PasswordLink(u.FullName, u.Email!, link.Kind == OneTimeLinkKind.Invitation))
                .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Sets the password through a link. All sessions of the account end.</summary>
    /// <exception cref="NotFoundException">The link works no more.</exception>
    /// <exception cref="ValidationException">The password is too short or a common one.</exception>
    public async Task ChooseAsync(string secret, string? password, CancellationToken cancellationToken)
    {
        var link = await links.FindAsync(secret, cancellationToken) ?? throw new NotFoundException("The link");
        var user = await users.FindByIdAsync(link.SubjectId.ToString());
        if (user is null or { Disabled: true })
        {
            throw new NotFoundException("The link");
        }

        await using var turn = await db.BeginTurnAsync(user.Id, cancellationToken);
        await CheckAsync(user, password);
        if (!await links.UseAsync(link, cancellationToken))
        {
            throw new NotFoundException("The link");
        }

        // The link came to the address: whoever holds it reads its mail.
        user.EmailConfirmed = true;
        await SetAsync(user, password!);
        await RememberAsync(user, new Actor(user.Id, user.FullName, []), cancellationToken);
        await turn.CommitAsync(cancellationToken);
    }

    /// <summary>False of who accepted the invitation by an identity provider: he is mailed a link to choose one.</summary>
    public Task<bool> HasOneAsync(Actor actor, CancellationToken cancellationToken) =>
        db.Users.AnyAsync(u => u.Id == actor.UserId && u.PasswordHash != null, cancellationToken);

    /// <summary>Another password by who knows the present one. The other sessions of the account end.</summary>
    /// <exception cref="ValidationException">The present password is wrong, the new one too short or a common one.</exception>
    public async Task ChangeAsync(
        Actor actor, Guid sessionId, string? present, string? password, CancellationToken cancellationToken)
    {
        var user = await users.FindByIdAsync(actor.UserId.ToString()!) ?? throw new NotFoundException("The account");
        if (await limits.CountAsync(SignInLimits.TriesAtAccount, cancellationToken, "present-password", user.Id.ToString()) is not null)
        {
            throw Mistake("Present", "ErrorsAccount.TooManyTries");
        }

        if (!await users.CheckPasswordAsync(user, present ?? ""))
        {
            throw Mistake("Present", "ErrorsAccount.PresentWrong");
        }

        await CheckAsync(user, password);
        await using var turn = await db.BeginTurnAsync(user.Id, cancellationToken);
        await SetAsync(user, password!);
        await RememberAsync(user, actor, cancellationToken);
        await sessions.KeepOnlyAsync(sessionId, user, null, cancellationToken);
        await turn.CommitAsync(cancellationToken);
        await limits.ForgetAsync(cancellationToken, "present-password", user.Id.ToString());
    }

    /// <summary>The page on which a password is chosen, with the secret.</summary>
    internal static string PathOf(string secret) => $"/account/new-password/{secret}";

    /// <summary>Who was invited and has not come yet is sent no link but the invitation's.</summary>
    private async Task<bool> IsInUseAsync(PortalUser user) =>
        user.PasswordHash is not null || (await users.GetLoginsAsync(user)).Count > 0;

    private async Task RememberAsync(PortalUser user, Actor actor, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        db.History.Add(HistoryEntry.Of(user, HistoryAction.PasswordChanged, actor, now));
        notices.Tell(user, "Mail.PasswordChanged", now);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The stamp changes with the hash: sessions that were begun before end.</summary>
    private async Task SetAsync(PortalUser user, string password)
    {
        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        var saved = await users.UpdateSecurityStampAsync(user);
        if (!saved.Succeeded)
        {
            throw new ConflictException("The account was changed meanwhile.");
        }
    }

    private async Task CheckAsync(PortalUser user, string? password)
    {
        foreach (var validator in users.PasswordValidators)
        {
            var outcome = await validator.ValidateAsync(users, user, password);
            if (!outcome.Succeeded)
            {
                throw Mistake("Password", outcome.Errors.Any(e => e.Code == CommonPasswords.Code)
                    ? "ErrorsAccount.PasswordCommon"
                    : "ErrorsAccount.PasswordShort");
            }
        }
    }

    private static ValidationException Mistake(string field, string message) =>
        new([new ValidationFailure(field, message) { CustomState = new object[] { PortalUser.PasswordLength } }]);
}
