using CooperationPortal.Core.Users;
using CooperationPortal.Web.PageSupport.Accounts.Provider;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Account;

/// <summary>Leads to the identity provider; a page of its own only where that does not answer.</summary>
public sealed class ProviderStartModel(ProviderCeremony ceremony, ProviderNotes notes) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public ProviderNote Note { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!notes.IsOn)
        {
            return NotFound();
        }

        // Who is signed in has come to prove anew who he is.
        var mostAge = User.SessionId() is null ? Session.Fresh : TimeSpan.Zero;
        try
        {
            return Redirect(await ceremony.BeginAsync(HttpContext, new() { ReturnUrl = ReturnUrl }, mostAge));
        }
        catch (ProviderAwayException away)
        {
            Note = notes.Of(away, HttpContext, isLink: false);
            return Page();
        }
    }
}
