using CooperationPortal.Core.Data;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Links;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users.Providers;
using CooperationPortal.Core.Users.SecondFactors;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Users.Administration;

/// <summary>What administrators do with accounts that are in use.</summary>
public sealed class UserAdministration(
    PortalDbContext db, UserManager<PortalUser> users, OneTimeLinks links, Sessions sessions, CodeFactor codes,
    ProviderLinks providers, TimeProvider time)
{
    /// <summary>The account cannot be used, and all its sessions and links end; or it can again.</summary>
    /// <exception cref="ValidationException">No reason is given.</exception>
    public async Task SetDisabledAsync(
        Guid userId, bool disabled, string? reason, Actor actor, CancellationToken cancellationToken)
    {
        AdministratorRules.Require(actor);
        AdministratorRules.RequireAnother(userId, actor);
        Require.Text(reason, HistoryEntry.CommentLength, "Reason", "ErrorsWorkflow.ReasonMissing");
        await using var turn = await db.BeginTurnAsync(userId, cancellationToken);
        var user = await FindAsync(userId);
        if (user.Disabled == disabled)
        {
            return;
        }

        user.Disabled = disabled;
        db.History.Add(HistoryEntry.Of(
            user, disabled ? HistoryAction.UserDisabled : HistoryAction.UserEnabled, actor, time.GetUtcNow(), comment: reason));
        await users.UpdateSecurityStampAsync(user);
        await sessions.EndOthersAsync(userId, null, cancellationToken);
        await links.RevokeAsync(userId, cancellationToken);
        await db.CommitOrExplainAsync(turn, cancellationToken);
    }

    /// <summary>Ends one session of the account, or all.</summary>
    public async Task EndSessionsAsync(Guid userId, Guid? sessionId, Actor actor, CancellationToken cancellationToken)
    {
        AdministratorRules.Require(actor);
        var user = await FindAsync(userId);
        await using var turn = await db.BeginTurnAsync(userId, cancellationToken);
        var ended = sessionId is { } id
            ? await sessions.EndAsync(userId, id, cancellationToken)
            : await sessions.EndOthersAsync(userId, null, cancellationToken) > 0;
        if (ended)
        {
            db.History.Add(HistoryEntry.Of(user, HistoryAction.SessionsEnded, actor, time.GetUtcNow()));
        }

        await db.CommitOrExplainAsync(turn, cancellationToken);
    }

    /// <summary>For who lost telephone and written codes: the password alone opens the account until a factor is set up.</summary>
    public async Task ResetFactorAsync(Guid userId, Actor actor, CancellationToken cancellationToken)
    {
        AdministratorRules.Require(actor);
        AdministratorRules.RequireAnother(userId, actor);
        await codes.EndAsync(actor, userId, null, cancellationToken);
    }

    /// <summary>The account at that provider opens the portal no more; all sessions end.</summary>
    public async Task UnlinkAsync(Guid userId, string? issuer, Actor actor, CancellationToken cancellationToken)
    {
        AdministratorRules.Require(actor);
        AdministratorRules.RequireAnother(userId, actor);
        await providers.RemoveAsync(actor, userId, null, issuer, cancellationToken);
    }

    private async Task<PortalUser> FindAsync(Guid userId) =>
        await users.FindByIdAsync(userId.ToString()) ?? throw new NotFoundException("The account");
}
