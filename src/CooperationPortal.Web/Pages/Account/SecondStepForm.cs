using CooperationPortal.Core.Users;

namespace CooperationPortal.Web.Pages.Account;

/// <summary>The form that asks for what only the owner of an account has.</summary>
/// <param name="Seal">The step for the portal alone: the password was right.</param>
/// <param name="ReturnUrl">Where it leads.</param>
/// <param name="Kept">A form that was sent after its session had ended, sealed.</param>
/// <param name="Input">What is typed.</param>
public sealed record SecondStepForm(SecondStep Step, string Seal, string? ReturnUrl, string? Kept, SecondStepInput Input);

/// <summary>A code of the app, or one of those that were written down.</summary>
public sealed class SecondStepInput
{
    public string? Code { get; set; }
}
