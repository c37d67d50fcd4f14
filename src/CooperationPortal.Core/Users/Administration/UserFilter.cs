namespace CooperationPortal.Core.Users.Administration;

/// <summary>Which accounts are listed.</summary>
/// <param name="Words">Part of a name or an address.</param>
/// <param name="Role">Who holds that role now.</param>
/// <param name="State">In which state the account is.</param>
public sealed record UserFilter(string? Words, PortalRole? Role, UserState? State);
