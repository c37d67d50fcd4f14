namespace CooperationPortal.Core.Links;

/// <summary>What a one-time link lets its holder do.</summary>
public enum OneTimeLinkKind
{
    /// <summary>Choose the first password of an account.</summary>
    Invitation,

    /// <summary>Choose another password of an account.</summary>
    PasswordReset,

    /// <summary>Say for a party whether it stands by the terms of an agreement.</summary>
    TermsConfirmation,
}
