using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users.Passwords;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Account;

/// <summary>
/// Chooses a password through a mailed link: the first one of an account, or another. Reading the page uses nothing up, for
/// mail programs open links by themselves.
/// </summary>
public sealed class NewPasswordModel(PasswordService passwords, Text text) : PageModel
{
    [BindProperty]
    public NewPasswordInput Input { get; set; } = new();

    /// <summary>Null where the link works no more.</summary>
    public PasswordLink? Link { get; private set; }

    public async Task OnGetAsync(string secret, CancellationToken cancellationToken)
    {
        Link = await passwords.FindAsync(secret, cancellationToken);
        if (Link is null)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
        }
    }

    public async Task<IActionResult> OnPostAsync(string secret, CancellationToken cancellationToken)
    {
        await OnGetAsync(secret, cancellationToken);
        if (Link is null)
        {
            return Page();
        }

        Input.Check(ModelState, nameof(Input), text);
        try
        {
            if (await this.TrySaveAsync(nameof(Input), () => passwords.ChooseAsync(secret, Input.Password, cancellationToken)))
            {
                TempData.SetFlash(text["Account.PasswordSaved"]);
                return RedirectToPage("SignIn");
            }
        }
        catch (NotFoundException)
        {
            Link = null;
            Response.StatusCode = StatusCodes.Status410Gone;
        }

        return Page();
    }
}
