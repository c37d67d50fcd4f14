using CooperationPortal.Core.Users;
using CooperationPortal.Web.PageSupport.Accounts.Provider;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Account;

/// <summary>
/// Leads to the identity provider to link the account there with one's own. Coming here links nothing: the way back ends with a
/// question that names the account there.
/// </summary>
[Authorize(Policy = Policies.SignedInLately)]
public sealed class ProviderLinkStartModel(ProviderCeremony ceremony, ProviderNotes notes) : PageModel
{
    public ProviderNote Note { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!notes.IsOn)
        {
            return NotFound();
        }

        try
        {
            return Redirect(await ceremony.BeginAsync(HttpContext, new() { LinkFor = User.SessionId() }, Session.Fresh));
        }
        catch (ProviderAwayException away)
        {
            Note = notes.Of(away, HttpContext, isLink: true);
            return Page();
        }
    }
}
