using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users.Acting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CooperationPortal.Core.Users;

/// <summary>Who is behind a session, with the rights of this moment; and where else an account is signed in.</summary>
public sealed class Sessions(PortalDbContext db, IOptions<SignInSettings> options, TimeProvider time)
{
    /// <summary>
    /// Null where the session was ended, the account disabled or its password changed. Asked with every request, so
    /// that what was taken away no longer counts at the next one, on every node.
    /// </summary>
    public async Task<SessionActor?> FindActorAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var found = await db.Sessions.AsNoTracking()
            .Where(s => s.Id == sessionId && s.ExpiresAt > now && !s.User!.Disabled && s.User.SecurityStamp == s.Stamp)
            .Select(s => new
            {
                Actor = new Actor(
                    s.UserId,
                    s.User!.FullName,
                    s.User.Grants.Where(g => g.From <= now && (g.Until == null || g.Until > now))
                        .Select(g => new ActorGrant(g.Role, g.RegionId, g.InstitutionId)).ToList()),
                s.Method,
                s.StartedAt,
                s.SeenAt,
                s.ActingFor,
                s.ActingName,
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        if (found.SeenAt + Session.SeenEvery < now)
        {
            await db.Sessions.Where(s => s.Id == sessionId)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, now), cancellationToken);
        }

        var lacksFactor = options.Value.SecondFactorRequired && found.Method.IsOneFactor()
            && found.Actor.Grants.Count > 0;
        IReadOnlyList<ActorGrant> grants = lacksFactor ? [] : found.Actor.Grants;
        var scopes = ActingScope.Of(grants);
        // A role that was taken away since is none to act in.
        var acting = scopes.Count > 1 ? scopes.FirstOrDefault(scope => scope.Key == found.ActingFor) : null;
        var actor = found.Actor with
        {
            Grants = acting?.Narrow(grants) ?? grants,
            ActingFor = acting is null ? null : found.ActingName,
        };
        return new SessionActor(actor, lacksFactor, found.StartedAt + Session.Fresh > now) { AllGrants = grants, Acting = acting };
    }

    /// <summary>Where the account is signed in, the latest use first.</summary>
    public async Task<IReadOnlyList<SessionView>> OfAsync(Guid userId, Guid? own, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return await db.Sessions.AsNoTracking()
            .Where(s => s.UserId == userId && s.ExpiresAt > now && s.Stamp == s.User!.SecurityStamp)
            .OrderByDescending(s => s.SeenAt).ThenByDescending(s => s.StartedAt)
            .Select(s => new SessionView(s.Id, s.Method, s.Address, s.Browser, s.StartedAt, s.SeenAt, s.Id == own))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Ends a session of that account; true where there was one.</summary>
    public async Task<bool> EndAsync(Guid userId, Guid sessionId, CancellationToken cancellationToken) =>
        await db.Sessions.Where(s => s.Id == sessionId && s.UserId == userId).ExecuteDeleteAsync(cancellationToken) > 0;

    /// <summary>Ends all sessions of that account but one, or all; how many.</summary>
    public Task<int> EndOthersAsync(Guid userId, Guid? kept, CancellationToken cancellationToken) =>
        db.Sessions.Where(s => s.UserId == userId && s.Id != kept).ExecuteDeleteAsync(cancellationToken);

    /// <summary>The account has another stamp by an act that guards nothing: its sessions go on.</summary>
    internal Task FollowStampAsync(PortalUser user, string earlier, CancellationToken cancellationToken) =>
        db.Sessions.Where(s => s.UserId == user.Id && s.Stamp == earlier)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.Stamp, user.SecurityStamp!), cancellationToken);

    /// <summary>
    /// What guards the account has changed: all its sessions end but the one in which that was done, which goes on with
    /// the new stamp and, where one was set up, with the second factor.
    /// </summary>
    internal async Task KeepOnlyAsync(
        Guid sessionId, PortalUser user, SignInMethod? method, CancellationToken cancellationToken)
    {
        await EndOthersAsync(user.Id, sessionId, cancellationToken);
        var kept = db.Sessions.Where(s => s.Id == sessionId && s.UserId == user.Id);
        var begun = await kept.Select(s => s.Method).SingleOrDefaultAsync(cancellationToken);
        await kept.ExecuteUpdateAsync(
            s => s.SetProperty(x => x.Stamp, user.SecurityStamp!).SetProperty(x => x.Method, method is { } next ? begun.Becomes(next) : begun),
            cancellationToken);
    }
}
