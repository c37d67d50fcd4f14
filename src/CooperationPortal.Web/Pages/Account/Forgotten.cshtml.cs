using CooperationPortal.Core.Users.Passwords;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Account;

/// <summary>Asks for a mail with which another password is chosen. The answer does not tell whether there is an account.</summary>
public sealed class ForgottenModel(PasswordService passwords, TimeProvider time, Text text) : PageModel
{
    /// <summary>Longer than writing the mail takes: an unknown address is answered no sooner than a known one.</summary>
    private static readonly TimeSpan AnswerAfter = TimeSpan.FromMilliseconds(400);

    [BindProperty]
    public ForgottenInput Input { get; set; } = new();

    public bool IsAsked { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Input.Email))
        {
            ModelState.AddModelError("Input.Email", text["ErrorsAccount.EmailMissing"]);
            return Page();
        }

        var pause = Task.Delay(AnswerAfter, time, cancellationToken);
        var wait = await passwords.RequestResetAsync(Input.Email, ClientAddress.Of(HttpContext), cancellationToken);
        await pause;
        if (wait is { } until)
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            Response.Headers.RetryAfter = $"{(int)Math.Ceiling(until.TotalSeconds)}";
            ModelState.AddModelError("Input.Email", text.Plural("Account.TooManyTries", (int)Math.Ceiling(until.TotalMinutes)));
            return Page();
        }

        IsAsked = true;
        return Page();
    }
}

/// <summary>Whose password is forgotten.</summary>
public sealed class ForgottenInput
{
    public string? Email { get; set; }
}
