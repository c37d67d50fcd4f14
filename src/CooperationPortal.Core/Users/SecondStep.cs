namespace CooperationPortal.Core.Users;

/// <summary>The password was right; something that only its owner has is asked for as well.</summary>
/// <param name="UserId">Whose password it was.</param>
/// <param name="Stamp">The account's security stamp then.</param>
/// <param name="HasCodes">An authenticator app is set up.</param>
/// <param name="HasPasskeys">A passkey is.</param>
public sealed record SecondStep(Guid UserId, string Stamp, bool HasCodes, bool HasPasskeys);
