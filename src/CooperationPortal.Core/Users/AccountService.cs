using CooperationPortal.Core.Data;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Users;

/// <summary>Makes accounts of staff.</summary>
public sealed class AccountService(PortalDbContext db, UserManager<PortalUser> users, TimeProvider time)
{
    /// <summary>Makes a system administrator: the way into an installation that has no accounts yet.</summary>
    public async Task<Guid> CreateAdministratorAsync(
        string email, string fullName, string password, Actor actor, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var user = new PortalUser
        {
            Id = Guid.CreateVersion7(),
            UserName = email,
            Email = email,
            EmailConfirmed = true,
            FullName = fullName,
            CreatedAt = now,
        };
        user.Grants.Add(new RoleGrant
        {
            Id = Guid.CreateVersion7(),
            UserId = user.Id,
            Role = PortalRole.SystemAdministrator,
            From = now,
        });
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        Require(await users.CreateAsync(user, password));
        db.History.Add(HistoryEntry.Of(user, HistoryAction.UserChanged, actor, now));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        return user.Id;
    }

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new ValidationException(
                result.Errors.Select(error => new ValidationFailure(error.Code, error.Description)));
        }
    }
}
