using CooperationPortal.Core.Users;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Forms;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Account;

/// <summary>
/// Takes a form that was sent after its session had ended, and asks to sign in again. It is sent here by the browser
/// itself, with the token of another page: nothing is done with it but to show it, sealed, to who sent it.
/// </summary>
[IgnoreAntiforgeryToken]
[FieldsOnly]
[RequestSizeLimit(RequestLimits.Upload)]
public sealed class SignInAgainModel(
    KeptForms forms, DemoAccounts demo, IHostEnvironment environment, Text text) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>A form that waits already, while its owner signs in beside this page.</summary>
    [BindProperty]
    public string? Kept { get; set; }

    /// <summary>The kept form of the person who has signed in meanwhile.</summary>
    public KeptForm? Resumed { get; private set; }

    public SignInForm Form { get; private set; } = null!;

    public IActionResult OnGet() => RedirectToPage("/Account/SignIn", new { ReturnUrl });

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (forms.Open(Kept) is { } waiting)
        {
            Resumed = waiting.OwnerId == HttpContext.ActorOrNull()?.UserId ? waiting : null;
            return await ShowAsync(Kept!, cancellationToken);
        }

        var kept = Url.IsLocalUrl(ReturnUrl) ? forms.Seal(Request.Form, ReturnUrl) : null;
        if (kept is null)
        {
            return OnGet();
        }

        return await ShowAsync(kept, cancellationToken);
    }

    private async Task<IActionResult> ShowAsync(string kept, CancellationToken cancellationToken)
    {
        Form = new SignInForm(
            ReturnUrl, kept, new(), environment.IsDevelopment() ? await demo.ListAsync(text.Culture, cancellationToken) : []);
        return Page();
    }
}
