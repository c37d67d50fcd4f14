using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Users.Passwords;
using CooperationPortal.Core.Users.Providers;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Accounts;
using CooperationPortal.Web.PageSupport.Accounts.Provider;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Account;

/// <summary>Accepts an invitation by the identity provider instead of by a password; the way back ends with a question, as for a link.</summary>
public sealed class ProviderInvitationModel(
    ProviderCeremony ceremony, ProviderNotes notes, ProviderLinks links, PasswordService passwords, Seals seals, Text text) : PageModel
{
    public ProviderNote Note { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string secret, CancellationToken cancellationToken)
    {
        if (!notes.IsOn)
        {
            return NotFound();
        }

        if (await passwords.FindAsync(secret, cancellationToken) is not { IsFirst: true })
        {
            return Spent(secret);
        }

        try
        {
            return Redirect(await ceremony.BeginAsync(HttpContext, new() { Invitation = secret }, Session.Fresh));
        }
        catch (ProviderAwayException away)
        {
            Note = notes.Of(away, HttpContext, isLink: false);
            return Page();
        }
    }

    public async Task<IActionResult> OnPostAsync(string secret, string? seal, CancellationToken cancellationToken)
    {
        var offered = seals.Open<ProviderOffered>(ProviderOffer.Purpose, seal);
        if (!notes.IsOn)
        {
            return NotFound();
        }

        if (offered is null || offered.Errand.Invitation != secret)
        {
            TempData.SetFlashWarning(text["Account.StepTooLate"]);
            return Spent(secret);
        }

        try
        {
            if (await this.TrySaveAsync("", () => links.AcceptAsync(secret, offered.Identity, cancellationToken)))
            {
                TempData.SetFlash(text["Account.ProviderAccepted"]);
                return RedirectToPage("SignIn");
            }
        }
        catch (NotFoundException)
        {
            return Spent(secret);
        }

        Note = notes.Unknown(ModelState[""]!.Errors[0].ErrorMessage, HttpContext);
        return Page();
    }

    /// <summary>That page says what has become of the link.</summary>
    private RedirectToPageResult Spent(string secret) => RedirectToPage("NewPassword", new { secret });
}
