namespace CooperationPortal.Core.Users;

/// <summary>An account that everybody may use to try the portal, with its roles and their scopes in words.</summary>
public sealed record DemoAccount(string Email, string FullName, IReadOnlyList<DemoGrant> Grants);

/// <summary>A role and the name of its scope; null is everywhere.</summary>
public sealed record DemoGrant(PortalRole Role, string? Scope);
