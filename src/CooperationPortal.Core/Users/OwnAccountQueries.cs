using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users.Providers;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Users;

/// <summary>Reads what a member of staff sees of his own account.</summary>
public sealed class OwnAccountQueries(
    PortalDbContext db, UserManager<PortalUser> users, GrantQueries grants, ProviderLinks links, TimeProvider time)
{
    public async Task<OwnAccount> FindAsync(Guid userId, string lang, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var user = await db.Users.AsNoTracking().Include(u => u.Grants.Where(g => g.From <= now && (g.Until == null || g.Until > now)))
            .SingleAsync(u => u.Id == userId, cancellationToken);
        var actor = new Actor(
            userId, user.FullName, [.. user.Grants.Select(g => new ActorGrant(g.Role, g.RegionId, g.InstitutionId))]);
        return new OwnAccount(
            user.FullName, user.Email!, await grants.OfAsync(actor, lang, cancellationToken), user.TwoFactorEnabled,
            user.TwoFactorEnabled ? await users.CountRecoveryCodesAsync(user) : 0,
            await db.UserPasskeys.CountAsync(p => p.UserId == userId, cancellationToken),
            await links.OfAsync(userId, cancellationToken));
    }
}

/// <summary>One's own account.</summary>
/// <param name="HasCodes">Codes of an app are asked for.</param>
/// <param name="CodesLeft">How many written codes are left.</param>
public sealed record OwnAccount(
    string FullName, string Email, IReadOnlyList<GrantView> Grants, bool HasCodes, int CodesLeft, int Passkeys,
    IReadOnlyList<ProviderLink> Links);
