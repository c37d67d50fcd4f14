namespace CooperationPortal.Core.Users;

/// <summary>One of the places where an account is signed in.</summary>
/// <param name="IsOwn">The session that asks.</param>
public sealed record SessionView(
    Guid Id, SignInMethod Method, string? Address, string? Browser, DateTimeOffset StartedAt, DateTimeOffset SeenAt, bool IsOwn);
