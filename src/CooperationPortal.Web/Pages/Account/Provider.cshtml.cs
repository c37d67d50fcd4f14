using CooperationPortal.Core.Users.Providers;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Accounts;
using CooperationPortal.Web.PageSupport.Accounts.Provider;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace CooperationPortal.Web.Pages.Account;

/// <summary>By which account at an identity provider one's own is opened: linked and removed.</summary>
[Authorize(Policy = Policies.SignedInLately)]
public sealed class ProviderModel(ProviderLinks links, Seals seals, IOptions<ProviderSettings> settings, Text text) : PageModel
{
    public IReadOnlyList<ProviderLink> Own { get; private set; } = [];

    public string Name => settings.Value.Name;

    public bool MayLink => settings.Value.IsOn && Own.All(l => l.Issuer != settings.Value.Authority);

    private Guid Session => User.SessionId()!.Value;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Own = await links.OfAsync(this.Actor().UserId!.Value, cancellationToken);
        return settings.Value.IsOn || Own.Count > 0 ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(
        string? command, string? seal, string? issuer, CancellationToken cancellationToken)
    {
        return command switch
        {
            "Link" => await LinkAsync(seal, cancellationToken),
            "Remove" => await DoAsync(
                "Account.ProviderRemoved", () => links.RemoveAsync(this.Actor(), Session, issuer, cancellationToken), cancellationToken),
            _ => BadRequest(),
        };
    }

    private async Task<IActionResult> LinkAsync(string? seal, CancellationToken cancellationToken)
    {
        var offered = seals.Open<ProviderOffered>(ProviderOffer.Purpose, seal);
        if (!settings.Value.IsOn || offered is null || offered.Errand.LinkFor != Session)
        {
            TempData.SetFlashWarning(text["Account.StepTooLate"]);
            return RedirectToPage();
        }

        return await DoAsync(
            "Account.ProviderLinked", () => links.LinkAsync(this.Actor(), Session, offered.Identity, cancellationToken), cancellationToken);
    }

    private async Task<IActionResult> DoAsync(string done, Func<Task> act, CancellationToken cancellationToken)
    {
        if (await this.TrySaveAsync("", act))
        {
            TempData.SetFlash(text[done]);
            return RedirectToPage();
        }

        return await OnGetAsync(cancellationToken);
    }
}
