using CooperationPortal.Core.Users;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Accounts;
using CooperationPortal.Web.PageSupport.Forms;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;

namespace CooperationPortal.Web.Pages.Account;

/// <summary>The second step of signing in: something that only the owner of the password has.</summary>
public sealed class SecondStepModel(SignInService signIn, KeptForms forms, Seals seals, Text text)
    : SignInPage(signIn, forms, seals, text)
{
    private SecondStep? _step;

    [BindProperty]
    public SecondStepInput Input { get; set; } = new();

    public IActionResult OnGet() => RedirectToPage("SignIn", new { ReturnUrl });

    public async Task<IActionResult> OnPostAsync(string? seal, CancellationToken cancellationToken)
    {
        _step = OpenStep(seal);
        if (_step is null)
        {
            TempData.SetFlashWarning(Text["Account.StepTooLate"]);
            return OnGet();
        }

        var outcome = string.IsNullOrWhiteSpace(Input.Code)
            ? SignInOutcome.Refused
            : await SignIns.CompleteAsync(_step, Input.Code, HttpContext.PlaceOf(), cancellationToken);
        return await AnswerAsync(outcome, "ErrorsAccount.CodeWrong", "Input.Code", cancellationToken);
    }

    protected override Task ShowFormAsync(CancellationToken cancellationToken)
    {
        ShowStep(_step!);
        return Task.CompletedTask;
    }
}
