using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users.SecondFactors;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Account;

/// <summary>Codes of an authenticator app: set up, ended, and the written codes renewed.</summary>
[Authorize(Policy = Policies.SignedInLately)]
public sealed class CodesModel(CodeFactor codes, Text text) : PageModel
{
    [BindProperty]
    public SecondStepInput Input { get; set; } = new();

    public CodeFactorView State { get; private set; } = null!;

    /// <summary>What the app is given; null where it has it.</summary>
    public CodeKey? Key { get; private set; }

    /// <summary>The written codes, this once.</summary>
    public IReadOnlyList<string>? Written { get; private set; }

    private Guid Session => User.SessionId()!.Value;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        State = await codes.ShowAsync(this.Actor());
        Key = State.IsOn ? null : await codes.KeyAsync(this.Actor(), cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(string? command, CancellationToken cancellationToken) => command switch
    {
        "Begin" => await BeginAsync(cancellationToken),
        "Renew" => await RenewAsync(cancellationToken),
        "End" => await EndAsync(cancellationToken),
        _ => BadRequest(),
    };

    private async Task<IActionResult> BeginAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await this.TrySaveAsync(nameof(Input), async () =>
                Written = await codes.BeginAsync(this.Actor(), Session, Input.Code, cancellationToken)))
            {
                return Page();
            }
        }
        catch (ConflictException)
        {
            return RedirectToPage();
        }

        await OnGetAsync(cancellationToken);
        return Page();
    }

    private async Task<IActionResult> RenewAsync(CancellationToken cancellationToken)
    {
        Written = await codes.RenewAsync(this.Actor(), cancellationToken);
        return Page();
    }

    private async Task<IActionResult> EndAsync(CancellationToken cancellationToken)
    {
        await codes.EndAsync(this.Actor(), Session, cancellationToken);
        TempData.SetFlash(text["Account.CodesEnded"]);
        return RedirectToPage("Index");
    }
}
