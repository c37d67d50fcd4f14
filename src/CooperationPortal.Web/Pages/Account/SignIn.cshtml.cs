using CooperationPortal.Core.Users;
using CooperationPortal.Web.PageSupport.Accounts;
using CooperationPortal.Web.PageSupport.Forms;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;

namespace CooperationPortal.Web.Pages.Account;

/// <summary>Sign-in of staff by password or passkey; in Development the demo accounts stand beside the form.</summary>
public sealed class SignInModel(
    SignInService signIn, PasskeyCeremonies passkeys, KeptForms forms, Seals seals, DemoAccounts demo,
    IHostEnvironment environment, Text text) : SignInPage(signIn, forms, seals, text)
{
    /// <summary>The command of the form that a passkey answers; without one it is that of the password.</summary>
    public const string ByPasskey = "passkey";
    private const string FirstField = "Input.Email";

    [BindProperty]
    public SignInInput Input { get; set; } = new();

    public SignInForm Form { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowFormAsync(cancellationToken);

    public Task<IActionResult> OnPostAsync(string? command, string? credential, string? seal, CancellationToken cancellationToken) =>
        command == ByPasskey ? TakePasskeyAsync(credential, seal, cancellationToken) : TakePasswordAsync(cancellationToken);

    private async Task<IActionResult> TakePasswordAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Input.Email) || string.IsNullOrEmpty(Input.Password))
        {
            return await RefuseAsync(Text["Account.BothMissing"], FirstField, cancellationToken);
        }

        var outcome = await SignIns.SignInAsync(Input.Email, Input.Password, HttpContext.PlaceOf(), cancellationToken);
        return await AnswerAsync(outcome, "Account.WrongPassword", FirstField, cancellationToken);
    }

    /// <summary>A passkey answered, from this page or the second step.</summary>
    private async Task<IActionResult> TakePasskeyAsync(string? credential, string? seal, CancellationToken cancellationToken)
    {
        var user = await passkeys.FinishSignInAsync(credential, seal, HttpContext, cancellationToken);
        var outcome = user is { } id
            ? await SignIns.SignInByPasskeyAsync(id, HttpContext.PlaceOf(), cancellationToken)
            : SignInOutcome.Refused;
        return await AnswerAsync(outcome, "Account.PasskeyRefused", FirstField, cancellationToken);
    }

    protected override async Task ShowFormAsync(CancellationToken cancellationToken) =>
        Form = new SignInForm(
            ReturnUrl, Kept, Input, environment.IsDevelopment() ? await demo.ListAsync(Text.Culture, cancellationToken) : []);
}
