namespace CooperationPortal.Core.Users;

/// <summary>Settings of sign-in; the section <c>Portal:SignIn</c>.</summary>
public sealed class SignInSettings
{
    public const string Section = "Portal:SignIn";

    /// <summary>
    /// Staff without a second factor can do nothing but set one up (OWASP ASVS 5.0, 6.3.3). Not stated: in every
    /// environment but Development.
    /// </summary>
    public bool SecondFactorRequired { get; set; } = true;
}
