namespace CooperationPortal.Core.Users;

/// <summary>A role and the name of its scope; null is everywhere.</summary>
public sealed record GrantView(PortalRole Role, string? Scope);
