namespace CooperationPortal.Core.Users;

/// <summary>An account that everybody may use to try the portal, with its roles and their scopes in words.</summary>
public sealed record DemoAccount(string Email, string FullName, IReadOnlyList<GrantView> Grants);
