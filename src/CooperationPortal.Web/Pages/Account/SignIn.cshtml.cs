using CooperationPortal.Core.Users;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Forms;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Account;

/// <summary>Sign-in of staff; in Development the demo accounts stand beside the form.</summary>
public sealed class SignInModel(
    SignInService signIn, KeptForms forms, DemoAccounts demo, IHostEnvironment environment, Text text) : PageModel
{
    private const string Home = "/manage";

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>A form that was sent after its session had ended, sealed.</summary>
    [BindProperty]
    public string? Kept { get; set; }

    [BindProperty]
    public SignInInput Input { get; set; } = new();

    public SignInForm Form { get; private set; } = null!;

    /// <summary>The kept form of the person who has just signed in.</summary>
    public KeptForm? Resumed { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowFormAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Input.Email) || string.IsNullOrEmpty(Input.Password))
        {
            return await RefuseAsync(text["Account.BothMissing"], cancellationToken);
        }

        var outcome = await signIn.SignInAsync(
            Input.Email, Input.Password, ClientAddress.Of(HttpContext), cancellationToken);
        if (outcome.RetryAfter is { } wait)
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            Response.Headers.RetryAfter = $"{(int)Math.Ceiling(wait.TotalSeconds)}";
            return await RefuseAsync(
                text.Plural("Account.TooManyTries", (int)Math.Ceiling(wait.TotalMinutes)), cancellationToken);
        }

        if (outcome.SessionId is not { } session)
        {
            return await RefuseAsync(text["Account.WrongPassword"], cancellationToken);
        }

        await HttpContext.SignInAsync(session, outcome.UserId!.Value);
        return forms.Open(Kept) is { } kept
            ? Resume(kept, outcome.UserId.Value)
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

    private async Task<IActionResult> RefuseAsync(string message, CancellationToken cancellationToken)
    {
        ModelState.AddModelError("Input.Email", message);
        await ShowFormAsync(cancellationToken);
        return Page();
    }

    private async Task ShowFormAsync(CancellationToken cancellationToken) =>
        Form = new SignInForm(
            ReturnUrl, Kept, Input, environment.IsDevelopment() ? await demo.ListAsync(text.Culture, cancellationToken) : []);
}
