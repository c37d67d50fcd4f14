namespace CooperationPortal.Core.Users.Administration;

/// <summary>How far an account is.</summary>
public enum UserState
{
    /// <summary>Its owner has not chosen a password yet.</summary>
    Invited,
    Active,
    Disabled,
}
