using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Users;

/// <summary>Who is behind a session.</summary>
/// <param name="Actor">The account with its grants; without them while it lacks a second factor that is required.</param>
/// <param name="LacksFactor">A second factor must be set up before anything else.</param>
/// <param name="IsFresh">The sign-in is recent enough to change what guards accounts: <see cref="Session.Fresh"/>.</param>
public sealed record SessionActor(Actor Actor, bool LacksFactor, bool IsFresh);
