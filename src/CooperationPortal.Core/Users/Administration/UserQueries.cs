using CooperationPortal.Core.Data;
using CooperationPortal.Core.Links;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Users.Providers;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Users.Administration;

/// <summary>Reads accounts, for administrators.</summary>
public sealed class UserQueries(PortalDbContext db, Sessions sessions, ProviderLinks links, TimeProvider time)
{
    public async Task<UserList> ListAsync(UserFilter filter, Stretch stretch, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var users = Filtered(filter, now);
        var count = await users.CountAsync(cancellationToken);
        var rest = NameCursor.TryParse(stretch.After, out var after)
            ? users.Where(u => u.FullName.CompareTo(after.Name) > 0 || (u.FullName == after.Name && u.Id > after.Id))
            : users;
        var rows = await rest.OrderBy(u => u.FullName).ThenBy(u => u.Id).Take(stretch.Size + 1)
            .Select(u => new UserLine(
                u.Id,
                u.FullName,
                u.Email!,
                u.Disabled ? UserState.Disabled
                    : u.PasswordHash == null && !db.UserLogins.Any(l => l.UserId == u.Id) ? UserState.Invited
                    : UserState.Active,
                u.TwoFactorEnabled || db.UserPasskeys.Any(p => p.UserId == u.Id),
                db.Devices.Where(d => d.UserId == u.Id).Max(d => (DateTimeOffset?)d.SeenAt),
                u.Grants.Where(g => g.From <= now && (g.Until == null || g.Until > now)).Select(g => g.Role).Distinct().ToList()))
            .ToListAsync(cancellationToken);
        return new UserList(count, Page<UserLine>.Of(rows, stretch.Size, u => new NameCursor(u.FullName, u.Id).ToString()));
    }

    /// <summary>Null where there is no such account.</summary>
    public async Task<UserDetails?> FindAsync(Guid id, Guid? ownSession, string lang, CancellationToken cancellationToken)
    {
        var user = await db.Users.AsNoTracking().AsSplitQuery()
            .Include(u => u.Grants).ThenInclude(g => g.Region).ThenInclude(r => r!.Names)
            .Include(u => u.Grants).ThenInclude(g => g.Institution).ThenInclude(i => i!.Names)
            .SingleOrDefaultAsync(u => u.Id == id, cancellationToken);
        if (user is null)
        {
            return null;
        }

        var now = time.GetUtcNow();
        var invitation = await db.OneTimeLinks
            .Where(l => l.SubjectId == id && l.Kind == OneTimeLinkKind.Invitation && l.UsedAt == null && l.ExpiresAt > now)
            .Select(l => (DateTimeOffset?)l.ExpiresAt).SingleOrDefaultAsync(cancellationToken);
        var linked = await links.OfAsync(id, cancellationToken);
        return new UserDetails(
            id, user.FullName, user.Email!, user.Language, StateOf(user, linked.Count > 0), user.TwoFactorEnabled,
            await db.UserPasskeys.CountAsync(p => p.UserId == id, cancellationToken), user.CreatedAt, invitation,
            [
                .. user.Grants.OrderByDescending(g => g.Until ?? DateTimeOffset.MaxValue).ThenBy(g => g.From)
                    .Select(g => new UserGrantView(
                        g.Id, g.Role, g.ScopeIn(lang), g.From, g.Until, g.From <= now && (g.Until is null || g.Until > now))),
            ],
            linked,
            await sessions.OfAsync(id, ownSession, cancellationToken));
    }

    private static UserState StateOf(PortalUser user, bool isLinked) => user.Disabled ? UserState.Disabled
        : user.PasswordHash is null && !isLinked ? UserState.Invited
        : UserState.Active;

    private IQueryable<PortalUser> Filtered(UserFilter filter, DateTimeOffset now)
    {
        var users = db.Users.AsNoTracking();
        foreach (var word in SearchWords.Split(filter.Words ?? "").Select(LikePattern.Containing))
        {
            users = users.Where(u => EF.Functions.ILike(u.FullName, word, LikePattern.Escape)
                || EF.Functions.ILike(u.Email!, word, LikePattern.Escape));
        }

        if (filter.Role is { } role)
        {
            users = users.Where(u => u.Grants.Any(g => g.Role == role && g.From <= now && (g.Until == null || g.Until > now)));
        }

        return filter.State switch
        {
            UserState.Disabled => users.Where(u => u.Disabled),
            UserState.Invited => users.Where(u => !u.Disabled && u.PasswordHash == null && !db.UserLogins.Any(l => l.UserId == u.Id)),
            UserState.Active => users.Where(u => !u.Disabled && (u.PasswordHash != null || db.UserLogins.Any(l => l.UserId == u.Id))),
            _ => users,
        };
    }
}
