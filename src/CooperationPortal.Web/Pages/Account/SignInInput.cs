namespace CooperationPortal.Web.Pages.Account;

/// <summary>What is typed to sign in.</summary>
public sealed class SignInInput
{
    public string? Email { get; set; }
    public string? Password { get; set; }
}
