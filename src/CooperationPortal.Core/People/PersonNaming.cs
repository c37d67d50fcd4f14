namespace CooperationPortal.Core.People;

/// <summary>Why the public may read a person's name, or that it may not.</summary>
public enum PersonNaming
{
    /// <summary>Named because of a public office or role: the name is a matter of record.</summary>
    PublicRole,

    /// <summary>A private person who agreed.</summary>
    ConsentGiven,

    /// <summary>A private person who did not agree, or no longer does.</summary>
    NoConsent,
}
