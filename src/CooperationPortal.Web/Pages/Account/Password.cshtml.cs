using CooperationPortal.Core.Users.Passwords;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Account;

/// <summary>Changes one's own password.</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class PasswordModel(PasswordService passwords, Text text) : PageModel
{
    [BindProperty]
    public ChangePasswordInput Input { get; set; } = new();

    public bool HasOne { get; private set; } = true;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        HasOne = await passwords.HasOneAsync(this.Actor(), cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Input.Check(ModelState, nameof(Input), text);
        if (!await this.TrySaveAsync(nameof(Input), () => passwords.ChangeAsync(
            this.Actor(), User.SessionId()!.Value, Input.Present, Input.Password, cancellationToken)))
        {
            return Page();
        }

        TempData.SetFlash(text["Account.PasswordChanged"]);
        return RedirectToPage("Index");
    }
}
