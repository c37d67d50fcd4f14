namespace CooperationPortal.Core.Users.Administration;

/// <summary>How far an account is.</summary>
public enum UserState
{
    /// <summary>Its owner has neither chosen a password yet nor linked it.</summary>
    Invited,
    Active,
    Disabled,
}
