using CooperationPortal.Core.Data;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Identity;

namespace CooperationPortal.Core.Users.SecondFactors;

/// <summary>
/// Codes of an authenticator app (RFC 6238), and the codes to write down for the day on which the telephone is lost.
/// </summary>
public sealed class CodeFactor(
    PortalDbContext db, UserManager<PortalUser> users, Sessions sessions, AccountNotices notices, AttemptLimits limits, TimeProvider time)
{
    public const int RecoveryCodes = 10;

    public async Task<CodeFactorView> ShowAsync(Actor actor)
    {
        var user = await FindAsync(actor);
        return new CodeFactorView(user.TwoFactorEnabled, await users.CountRecoveryCodesAsync(user));
    }

    /// <summary>The key to be put into the app; it counts from when a code made by it was given back.</summary>
    public async Task<CodeKey> KeyAsync(Actor actor, CancellationToken cancellationToken)
    {
        var user = await FindAsync(actor);
        if (user.TwoFactorEnabled)
        {
            throw new NotAllowedException("The key of a factor in use is not shown again.");
        }

        if (await users.GetAuthenticatorKeyAsync(user) is null)
        {
            // It makes another stamp too, though nothing guards the account by the key yet.
            var stamp = user.SecurityStamp!;
            await users.ResetAuthenticatorKeyAsync(user);
            await sessions.FollowStampAsync(user, stamp, cancellationToken);
        }

        return new CodeKey((await users.GetAuthenticatorKeyAsync(user))!, user.Email!);
    }

    /// <summary>Begins to ask for codes; all other sessions end.</summary>
    /// <returns>The codes to write down; they are shown this once.</returns>
    /// <exception cref="ValidationException">The code is not one of the key.</exception>
    public async Task<IReadOnlyList<string>> BeginAsync(
        Actor actor, Guid sessionId, string? code, CancellationToken cancellationToken)
    {
        var user = await FindAsync(actor);
        if (user.TwoFactorEnabled)
        {
            throw new ConflictException("It was begun meanwhile.");
        }

        if (!await IsRightAsync(user, code ?? "", cancellationToken))
        {
            throw new ValidationException([new ValidationFailure("Code", "ErrorsAccount.CodeWrong")]);
        }

        await using var turn = await db.BeginTurnAsync(user.Id, cancellationToken);
        await users.SetTwoFactorEnabledAsync(user, true);
        var written = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes);
        await RememberAsync(user, actor, HistoryAction.SecondFactorSet, "Mail.CodesBegun", cancellationToken);
        await sessions.KeepOnlyAsync(sessionId, user, SignInMethod.Code, cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return [.. written!];
    }

    /// <summary>Other codes to write down; the earlier ones no longer count.</summary>
    public async Task<IReadOnlyList<string>> RenewAsync(Actor actor, CancellationToken cancellationToken)
    {
        var user = await FindAsync(actor);
        if (!user.TwoFactorEnabled)
        {
            throw new NotAllowedException("No codes are asked for.");
        }

        var written = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes);
        await RememberAsync(user, actor, HistoryAction.SecondFactorSet, "Mail.CodesRenewed", cancellationToken);
        return [.. written!];
    }

    /// <summary>No codes are asked for any more. By the owner, or, when all is lost, by an administrator.</summary>
    /// <param name="actor">Who does it.</param>
    /// <param name="userId">Whose factor it is.</param>
    /// <param name="sessionId">The session that goes on; null ends all.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    internal async Task EndAsync(Actor actor, Guid userId, Guid? sessionId, CancellationToken cancellationToken)
    {
        var user = await users.FindByIdAsync(userId.ToString()) ?? throw new NotFoundException("The account");
        await using var turn = await db.BeginTurnAsync(user.Id, cancellationToken);
        await users.SetTwoFactorEnabledAsync(user, false);
        await users.ResetAuthenticatorKeyAsync(user);
        await RememberAsync(user, actor, HistoryAction.SecondFactorRemoved, "Mail.CodesEnded", cancellationToken);
        await sessions.KeepOnlyAsync(sessionId ?? Guid.Empty, user, SignInMethod.Password, cancellationToken);
        await turn.CommitAsync(cancellationToken);
    }

    /// <summary>The owner ends it.</summary>
    public Task EndAsync(Actor actor, Guid sessionId, CancellationToken cancellationToken) =>
        EndAsync(actor, actor.UserId!.Value, sessionId, cancellationToken);

    /// <summary>What kind of code it was; null where it is none of the account's, or was given before.</summary>
    internal async Task<SignInMethod?> TakeAsync(PortalUser user, string code, CancellationToken cancellationToken)
    {
        if (user.TwoFactorEnabled && await IsRightAsync(user, code, cancellationToken))
        {
            return SignInMethod.Code;
        }

        if (!user.TwoFactorEnabled || !(await users.RedeemTwoFactorRecoveryCodeAsync(user, code.Trim().ToUpperInvariant())).Succeeded)
        {
            return null;
        }

        notices.Tell(user, "Mail.CodeUsed", time.GetUtcNow());
        return SignInMethod.RecoveryCode;
    }

    /// <summary>A code is good for one use (RFC 6238, 5.2), whoever saw it over the owner's shoulder.</summary>
    private async Task<bool> IsRightAsync(PortalUser user, string code, CancellationToken cancellationToken)
    {
        var plain = code.Replace(" ", "", StringComparison.Ordinal).Trim();
        return await users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, plain)
            && await limits.CountAsync(1, cancellationToken, "code", user.Id.ToString(), plain) is null;
    }

    private async Task RememberAsync(
        PortalUser user, Actor actor, HistoryAction action, string texts, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        db.History.Add(HistoryEntry.Of(user, action, actor, now));
        notices.Tell(user, texts, now);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<PortalUser> FindAsync(Actor actor) =>
        await users.FindByIdAsync(actor.UserId.ToString()!) ?? throw new NotFoundException("The account");
}
