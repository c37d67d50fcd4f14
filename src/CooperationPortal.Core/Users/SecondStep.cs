namespace CooperationPortal.Core.Users;

/// <summary>The password was right, or an identity provider's word; something that only its owner has is asked for as well.</summary>
/// <param name="UserId">Whose account it is.</param>
/// <param name="Stamp">The account's security stamp then.</param>
/// <param name="HasCodes">An authenticator app is set up.</param>
/// <param name="HasPasskeys">A passkey is.</param>
public sealed record SecondStep(Guid UserId, string Stamp, bool HasCodes, bool HasPasskeys)
{
    /// <summary>It was an identity provider, not the password.</summary>
    public bool IsByProvider { get; init; }
}
