namespace CooperationPortal.Core.Users.Passwords;

/// <summary>Whose password a mailed link lets choose.</summary>
/// <param name="IsFirst">The account has none yet: the link is an invitation.</param>
public sealed record PasswordLink(string FullName, string Email, bool IsFirst);
