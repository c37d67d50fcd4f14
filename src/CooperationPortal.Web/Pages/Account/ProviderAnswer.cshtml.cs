using CooperationPortal.Core.Users;
using CooperationPortal.Core.Users.Providers;
using CooperationPortal.Web.PageSupport.Accounts;
using CooperationPortal.Web.PageSupport.Accounts.Provider;
using CooperationPortal.Web.PageSupport.Forms;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Mvc;

namespace CooperationPortal.Web.Pages.Account;

/// <summary>Where the identity provider leads back to: to sign in, or to be asked whether the account there is to be linked.</summary>
public sealed class ProviderAnswerModel(
    SignInService signIn, ProviderCeremony ceremony, ProviderNotes notes, KeptForms forms, Seals seals, Text text)
    : SignInPage(signIn, forms, seals, text)
{
    public ProviderNote? Note { get; private set; }

    public ProviderOffer? Offer { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!notes.IsOn)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "no-store";
        try
        {
            var (identity, trip) = await ceremony.FinishAsync(HttpContext);
            return trip.Errand.IsLink
                ? Ask(identity, trip.Errand)
                : await EnterAsync(identity, trip.Errand.ReturnUrl, cancellationToken);
        }
        catch (ProviderRefusedException refused)
        {
            Note = notes.Of(refused, HttpContext);
        }
        catch (ProviderAwayException away)
        {
            Note = notes.Of(away, HttpContext, isLink: User.Identity is { IsAuthenticated: true });
        }

        return Page();
    }

    protected override Task ShowFormAsync(CancellationToken cancellationToken)
    {
        Note = notes.Unknown(ModelState[""]!.Errors[0].ErrorMessage, HttpContext);
        return Task.CompletedTask;
    }

    private async Task<IActionResult> EnterAsync(ProviderIdentity identity, string? returnUrl, CancellationToken cancellationToken)
    {
        // What the address says is not what was left for.
        ReturnUrl = returnUrl;
        var outcome = await SignIns.SignInByProviderAsync(identity, HttpContext.PlaceOf(), cancellationToken);
        return await AnswerAsync(outcome, "Account.ProviderUnknownText", "", cancellationToken);
    }

    /// <summary>Whoever lured somebody into his own account there must not have it linked unseen: its name is shown first.</summary>
    private IActionResult Ask(ProviderIdentity identity, ProviderErrand errand)
    {
        if (errand.LinkFor is { } session && User.SessionId() != session)
        {
            throw new ProviderRefusedException("The session that was to be linked has ended.");
        }

        var address = errand.Invitation is { } secret ? Url.Page("ProviderInvitation", new { secret })! : Url.Page("Provider")!;
        Offer = new ProviderOffer(
            identity.Label, address, Seals.Seal(ProviderOffer.Purpose, new ProviderOffered(identity, errand)));
        return Page();
    }
}
