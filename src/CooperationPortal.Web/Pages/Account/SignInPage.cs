using CooperationPortal.Core.Users;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Accounts;
using CooperationPortal.Web.PageSupport.Forms;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Account;

/// <summary>What the ways of signing in share: where they lead, the form that waits, and what is answered to an outcome.</summary>
public abstract class SignInPage(SignInService signIn, KeptForms forms, Seals seals, Text text) : PageModel
{
    private const string Home = "/manage";
    private const string StepSeal = "second-step";

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>A form that was sent after its session had ended, sealed.</summary>
    [BindProperty]
    public string? Kept { get; set; }

    /// <summary>The kept form of the person who has just signed in.</summary>
    public KeptForm? Resumed { get; private set; }

    /// <summary>What is asked for besides the password.</summary>
    public SecondStepForm? Step { get; private set; }

    protected SignInService SignIns => signIn;

    protected Text Text => text;

    protected Seals Seals => seals;

    protected SecondStep? OpenStep(string? seal) => seals.Open<SecondStep>(StepSeal, seal);

    protected async Task<IActionResult> AnswerAsync(
        SignInOutcome outcome, string refusal, string field, CancellationToken cancellationToken)
    {
        if (outcome.RetryAfter is { } wait)
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            Response.Headers.RetryAfter = $"{(int)Math.Ceiling(wait.TotalSeconds)}";
            return await RefuseAsync(
                text.Plural("Account.TooManyTries", (int)Math.Ceiling(wait.TotalMinutes)), field, cancellationToken);
        }

        if (outcome.Further is { } further)
        {
            return ShowStep(further);
        }

        return outcome.SessionId is null
            ? await RefuseAsync(text[refusal], field, cancellationToken)
            : await EnterAsync(outcome, cancellationToken);
    }

    protected IActionResult ShowStep(SecondStep step)
    {
        Step = new SecondStepForm(step, seals.Seal(StepSeal, step), ReturnUrl, Kept, new SecondStepInput());
        return Page();
    }

    protected abstract Task ShowFormAsync(CancellationToken cancellationToken);

    protected async Task<IActionResult> RefuseAsync(string message, string field, CancellationToken cancellationToken)
    {
        ModelState.AddModelError(field, message);
        await ShowFormAsync(cancellationToken);
        return Page();
    }

    /// <summary>Whoever signs in again has one session in this browser, not two.</summary>
    private async Task<IActionResult> EnterAsync(SignInOutcome outcome, CancellationToken cancellationToken)
    {
        if (User.SessionId() is { } earlier)
        {
            await signIn.SignOutAsync(earlier, cancellationToken);
        }

        await HttpContext.SignInAsync(outcome);
        return forms.Open(Kept) is { } kept
            ? Resume(kept, outcome.UserId!.Value)
            : LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : Home);
    }

    private IActionResult Resume(KeptForm kept, Guid userId)
    {
        if (kept.OwnerId == userId)
        {
            Resumed = kept;
            return Page();
        }

        TempData.SetFlashWarning(text["Account.KeptOfAnother"]);
        return LocalRedirect(Home);
    }
}
