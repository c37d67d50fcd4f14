using CooperationPortal.Core.Users;

namespace CooperationPortal.Web.Pages.Account;

/// <summary>The form of the two pages on which one signs in.</summary>
/// <param name="ReturnUrl">Where it leads.</param>
/// <param name="Kept">A form that was sent after its session had ended, sealed.</param>
/// <param name="Input">What is typed.</param>
/// <param name="DemoAccounts">Accounts to try the portal, in Development.</param>
public sealed record SignInForm(
    string? ReturnUrl, string? Kept, SignInInput Input, IReadOnlyList<DemoAccount> DemoAccounts);
