namespace CooperationPortal.Core.Users.SecondFactors;

/// <summary>A passkey of an account.</summary>
/// <param name="Key">Its credential id, base64url.</param>
/// <param name="IsBackedUp">It is kept by a password manager and lives on other devices too.</param>
public sealed record PasskeyView(string Key, string Name, DateTimeOffset CreatedAt, bool IsBackedUp);
