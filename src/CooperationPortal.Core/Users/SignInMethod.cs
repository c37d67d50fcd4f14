namespace CooperationPortal.Core.Users;

/// <summary>By what a person signed in.</summary>
public enum SignInMethod
{
    /// <summary>A password alone: one factor.</summary>
    Password,

    /// <summary>A password and a code of an authenticator app (RFC 6238).</summary>
    Code,

    /// <summary>A password and one of the codes that were written down.</summary>
    RecoveryCode,

    /// <summary>A passkey that has asked who holds it (WebAuthn, user verification).</summary>
    Passkey,

    /// <summary>An identity provider, which asked for a second factor.</summary>
    Provider,

    /// <summary>An identity provider that is not known to have asked for one: one factor.</summary>
    ProviderAlone,

    /// <summary>An identity provider, and here a code of the app or a written one.</summary>
    ProviderAndCode,
}
