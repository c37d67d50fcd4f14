using CooperationPortal.Core.Data;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Users.Administration;

/// <summary>Gives roles and takes them away. Nobody gives himself any.</summary>
public sealed class Grants(PortalDbContext db, UserManager<PortalUser> users, TimeProvider time)
{
    /// <summary>Gives a role; who has just that role there keeps it.</summary>
    /// <param name="id">Of the grant; the same post, repeated, gives it once.</param>
    /// <param name="userId">To whom.</param>
    /// <param name="input">The role; the scope is resolved.</param>
    /// <param name="actor">The administrator.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task GrantAsync(Guid id, Guid userId, GrantInput input, Actor actor, CancellationToken cancellationToken)
    {
        AdministratorRules.Require(actor);
        AdministratorRules.RequireAnother(userId, actor);
        var user = await FindAsync(userId);
        GrantRules.Check(input, "", time.Today());
        var now = time.GetUtcNow();
        await using var turn = await db.BeginTurnAsync(userId, cancellationToken);
        if (await db.RoleGrants.AnyAsync(g => g.Id == id, cancellationToken))
        {
            return;
        }

        var grant = GrantRules.Make(input, userId, now, id);
        if (await db.RoleGrants.AnyAsync(
            g => g.UserId == userId && g.Role == grant.Role && g.RegionId == grant.RegionId
                && g.InstitutionId == grant.InstitutionId && (g.Until == null || g.Until > now),
            cancellationToken))
        {
            throw new ValidationException([new ValidationFailure("Role", "ErrorsAccount.GrantTwice")]);
        }

        db.RoleGrants.Add(grant);
        db.History.Add(HistoryEntry.Of(user, HistoryAction.GrantGiven, actor, now, [GrantRules.Change(grant, isGiven: true)]));
        await db.CommitOrExplainAsync(turn, cancellationToken);
    }

    /// <summary>Takes a role away, from the next request on; that it was held stays written.</summary>
    public async Task EndGrantAsync(Guid userId, Guid grantId, Actor actor, CancellationToken cancellationToken)
    {
        AdministratorRules.Require(actor);
        AdministratorRules.RequireAnother(userId, actor);
        var user = await FindAsync(userId);
        var now = time.GetUtcNow();
        await using var turn = await db.BeginTurnAsync(userId, cancellationToken);
        var grant = await db.RoleGrants.SingleOrDefaultAsync(g => g.Id == grantId && g.UserId == userId, cancellationToken)
            ?? throw new NotFoundException("The grant");
        if (grant.Until is null || grant.Until > now)
        {
            grant.Until = now;
            db.History.Add(HistoryEntry.Of(user, HistoryAction.GrantEnded, actor, now, [GrantRules.Change(grant, isGiven: false)]));
        }

        await db.CommitOrExplainAsync(turn, cancellationToken);
    }

    private async Task<PortalUser> FindAsync(Guid userId) =>
        await users.FindByIdAsync(userId.ToString()) ?? throw new NotFoundException("The account");
}
