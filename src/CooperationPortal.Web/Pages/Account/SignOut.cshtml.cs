using CooperationPortal.Core.Users;
using CooperationPortal.Web.PageSupport.Accounts.Provider;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace CooperationPortal.Web.Pages.Account;

/// <summary>Ends the session here and in the database; a plain link leads to a page that asks.</summary>
public sealed class SignOutModel(SignInService signIn, ProviderCeremony ceremony, IOptions<ProviderSettings> provider) : PageModel
{
    /// <summary>Where one signs out of the identity provider too, once one has left the portal.</summary>
    public string? Elsewhere { get; private set; }

    public string ProviderName => provider.Value.Name;

    public async Task OnGetAsync(bool done)
    {
        if (done && provider.Value.IsOn && User.SessionId() is null)
        {
            Elsewhere = await ceremony.SignOutAddressAsync(HttpContext);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        SignInMethod? method = User.SessionId() is { } session ? await signIn.SignOutAsync(session, cancellationToken) : null;
        await HttpContext.SignOutAsync();
        return method?.IsByProvider() is true && provider.Value.IsOn ? RedirectToPage(new { done = true }) : LocalRedirect("/");
    }
}
