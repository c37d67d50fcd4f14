using CooperationPortal.Core.Data;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Links;
using CooperationPortal.Core.Mail;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users.Passwords;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CooperationPortal.Core.Users.Administration;

/// <summary>
/// Accounts begin with an invitation. Administrators never choose or see a password: whoever is invited chooses it himself,
/// through a link that is mailed to him.
/// </summary>
public sealed class Invitations(
    PortalDbContext db, UserManager<PortalUser> users, OneTimeLinks links, Outbox outbox, TimeProvider time)
{
    /// <summary>How long an invitation works; another can be sent.</summary>
    public static readonly TimeSpan InvitationLifetime = TimeSpan.FromDays(7);

    /// <summary>Makes an account without a password and mails the link with which its owner chooses one.</summary>
    /// <param name="id">Of the account; the same post, repeated, makes one.</param>
    /// <param name="input">Whom, and as what; the scope is resolved.</param>
    /// <param name="actor">The administrator.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    /// <exception cref="ValidationException">A field is missing or wrong, or the address has an account.</exception>
    public async Task InviteAsync(Guid id, InvitationInput input, Actor actor, CancellationToken cancellationToken)
    {
        AdministratorRules.Require(actor);
        Check(input);
        GrantRules.Check(input.Grant, "Grant.", time.Today());
        var now = time.GetUtcNow();
        var user = new PortalUser
        {
            Id = id,
            UserName = input.Email!.Trim(),
            Email = input.Email!.Trim(),
            FullName = input.FullName!.Trim(),
            Language = input.Language!,
            CreatedAt = now,
        };
        var grant = GrantRules.Make(input.Grant, id, now);
        user.Grants.Add(grant);
        await using var turn = await db.BeginTurnAsync(id, cancellationToken);
        if (await db.Users.AnyAsync(u => u.Id == id, cancellationToken))
        {
            return;
        }

        await CreateAsync(user);

        db.History.Add(HistoryEntry.Of(user, HistoryAction.UserInvited, actor, now, [GrantRules.Change(grant, isGiven: true)]));
        await SendInvitationAsync(user, cancellationToken);
        await db.CommitOrExplainAsync(turn, cancellationToken);
    }

    /// <summary>Mails another link; the earlier one no longer works.</summary>
    public async Task InviteAgainAsync(Guid userId, Actor actor, CancellationToken cancellationToken)
    {
        AdministratorRules.Require(actor);
        var user = await FindAsync(userId);
        if (user.PasswordHash is not null || user.Disabled || (await users.GetLoginsAsync(user)).Count > 0)
        {
            throw new ConflictException("The account is in use, or disabled.");
        }

        db.History.Add(HistoryEntry.Of(user, HistoryAction.UserInvited, actor, time.GetUtcNow()));
        await SendInvitationAsync(user, cancellationToken);
        await db.SaveOrExplainAsync(cancellationToken);
    }

    /// <summary>Of two that are invited at the same moment by one address, the database refuses the second.</summary>
    private async Task CreateAsync(PortalUser user)
    {
        var taken = new ValidationException([new ValidationFailure("Email", "ErrorsAccount.EmailTaken")]);
        try
        {
            if (!(await users.CreateAsync(user)).Succeeded)
            {
                throw taken;
            }
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            throw taken;
        }
    }

    private async Task SendInvitationAsync(PortalUser user, CancellationToken cancellationToken)
    {
        var secret = await links.IssueAsync(OneTimeLinkKind.Invitation, user.Id, InvitationLifetime, cancellationToken);
        outbox.Add(new MailMessage
        {
            Texts = "Mail.Invitation",
            To = MailRecipient.Of(user),
            Link = PasswordService.PathOf(secret),
            Values = [time.GetUtcNow() + InvitationLifetime],
        });
    }

    private static void Check(InvitationInput input)
    {
        var mistakes = new List<ValidationFailure>();
        if (string.IsNullOrWhiteSpace(input.FullName))
        {
            mistakes.Add(new("FullName", "ErrorsAccount.NameMissing"));
        }
        else if (input.FullName.Trim().Length > PortalUser.FullNameLength)
        {
            mistakes.Add(new("FullName", "ErrorsWorkflow.TooLong"));
        }

        if (!MailAddresses.IsOne(input.Email?.Trim()))
        {
            mistakes.Add(new("Email", "ErrorsAccount.EmailWrong"));
        }

        if (!LanguageTag.Interface.Contains(input.Language ?? ""))
        {
            mistakes.Add(new("Language", "ErrorsAccount.LanguageMissing"));
        }

        if (mistakes.Count > 0)
        {
            throw new ValidationException(mistakes);
        }
    }

    private async Task<PortalUser> FindAsync(Guid userId) =>
        await users.FindByIdAsync(userId.ToString()) ?? throw new NotFoundException("The account");
}
