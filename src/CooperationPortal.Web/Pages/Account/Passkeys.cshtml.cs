using CooperationPortal.Core.Users.SecondFactors;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Accounts;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Account;

/// <summary>The passkeys of one's own account: added and removed.</summary>
[Authorize(Policy = Policies.SignedInLately)]
public sealed class PasskeysModel(Passkeys passkeys, PasskeyCeremonies ceremonies, Text text) : PageModel
{
    [BindProperty]
    public PasskeyInput Input { get; set; } = new();

    public IReadOnlyList<PasskeyView> Own { get; private set; } = [];

    private Guid Session => User.SessionId()!.Value;

    public async Task OnGetAsync() => Own = await passkeys.OfAsync(this.Actor());

    public async Task<IActionResult> OnPostAsync(
        string? command, string? credential, string? seal, string? key, CancellationToken cancellationToken)
    {
        return command switch
        {
            "Add" => await AddAsync(credential, seal, cancellationToken),
            "Remove" => await RemoveAsync(key, cancellationToken),
            _ => BadRequest(),
        };
    }

    private async Task<IActionResult> AddAsync(string? credential, string? seal, CancellationToken cancellationToken)
    {
        var made = await ceremonies.FinishMakingAsync(
            this.Actor().UserId!.Value, credential, seal, HttpContext, cancellationToken);
        if (made is null)
        {
            ModelState.AddModelError("Input.Name", text["Account.PasskeyStopped"]);
        }

        if (await this.TrySaveAsync(nameof(Input), () =>
            passkeys.AddAsync(this.Actor(), Session, made!, Input.Name, cancellationToken)))
        {
            TempData.SetFlash(text["Account.PasskeyAdded"]);
            return RedirectToPage();
        }

        await OnGetAsync();
        return Page();
    }

    private async Task<IActionResult> RemoveAsync(string? key, CancellationToken cancellationToken)
    {
        await passkeys.RemoveAsync(this.Actor(), Session, key, cancellationToken);
        TempData.SetFlash(text["Account.PasskeyRemoved"]);
        return RedirectToPage();
    }
}

/// <summary>How its owner calls a passkey.</summary>
public sealed class PasskeyInput
{
    public string? Name { get; set; }
}
