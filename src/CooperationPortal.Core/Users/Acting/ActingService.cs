using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Users.Acting;

/// <summary>Lets a person with roles in several regions or institutions choose for whom he acts: docs/decisions/0039.</summary>
public sealed class ActingService(PortalDbContext db, GrantQueries grants)
{
    /// <summary>What can be chosen, with its name; null as a name is everywhere.</summary>
    public async Task<IReadOnlyList<(ActingScope Scope, string? Name)>> ChoicesAsync(
        SessionActor session, string lang, CancellationToken cancellationToken)
    {
        var scopes = ActingScope.Of(session.AllGrants);
        var named = await grants.OfAsync(
            session.Actor with { Grants = [.. scopes.Select(s => new ActorGrant(PortalRole.MinistryStaff, s.RegionId, s.InstitutionId))] },
            lang, cancellationToken);
        return [.. scopes.Zip(named.Select(view => view.Scope))];
    }

    /// <summary>From the next request of that session on; a null key is for all of them again.</summary>
    /// <exception cref="NotAllowedException">The person has no role there.</exception>
    public async Task ChooseAsync(Guid sessionId, SessionActor session, string? key, CancellationToken cancellationToken)
    {
        var choices = await ChoicesAsync(session, LanguageTag.Russian, cancellationToken);
        var (scope, name) = choices.FirstOrDefault(choice => choice.Scope.Key == key);
        if (key is not null && scope is null)
        {
            throw new NotAllowedException("The person has no role there.");
        }

        var words = scope is null ? null : name ?? Session.Everywhere;
        await db.Sessions.Where(s => s.Id == sessionId && s.UserId == session.Actor.UserId).ExecuteUpdateAsync(
            s => s.SetProperty(x => x.ActingFor, key).SetProperty(x => x.ActingName, words), cancellationToken);
    }
}
