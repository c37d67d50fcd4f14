using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users.Acting;

namespace CooperationPortal.Core.Users;

/// <summary>Who is behind a session.</summary>
/// <param name="Actor">The account with its grants; without them while it lacks a second factor that is required.</param>
/// <param name="LacksFactor">A second factor must be set up before anything else.</param>
/// <param name="IsFresh">The sign-in is recent enough to change what guards accounts: <see cref="Session.Fresh"/>.</param>
public sealed record SessionActor(Actor Actor, bool LacksFactor, bool IsFresh)
{
    /// <summary>All that the person may do now, whomever he acts for.</summary>
    public IReadOnlyList<ActorGrant> AllGrants { get; init; } = [];

    /// <summary>For whom the person has chosen to act; null: for all for whom he may.</summary>
    public ActingScope? Acting { get; init; }

    /// <summary>The person has roles in several regions or institutions.</summary>
    public bool MayChoose => ActingScope.Of(AllGrants).Count > 1;
}
