using CooperationPortal.Core.Users;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Account;

/// <summary>Ends the session here and in the database; a plain link leads to a page that asks.</summary>
public sealed class SignOutModel(SignInService signIn) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (User.SessionId() is { } session)
        {
            await signIn.SignOutAsync(session, cancellationToken);
        }

        await HttpContext.SignOutAsync();
        return LocalRedirect("/");
    }
}
