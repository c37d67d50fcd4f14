using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Agreements.Confirmations;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Drafts;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Agreements;

/// <summary>The working copy of an agreement: its open draft, else the live record, of which a save makes a draft.</summary>
[Authorize(Policy = Policies.Editor)]
[RequestSizeLimit(RequestLimits.Upload)]
public sealed class EditModel(
    DraftPage<AgreementInput> draft, DocumentUploads uploads, ConfirmationService confirmations, Text text) : PageModel
{
    [BindProperty]
    public AgreementInput Input { get; set; } = new();

    public DraftView Draft => draft.View;

    public async Task OnGetAsync(string reference, CancellationToken cancellationToken) =>
        Input = await draft.OpenAsync(this, reference, cancellationToken);

    public async Task<IActionResult> OnPostAsync(string reference, string? command, CancellationToken cancellationToken)
    {
        await uploads.StoreAsync(this, nameof(Input), Input, cancellationToken);
        var answer = await draft.PostAsync(this, reference, Input, command, cancellationToken);
        return answer is JsonResult { Value: KeptAnswer { Stamp: not null } kept }
            ? new JsonResult(kept with { IsVoiding = await IsVoidingAsync(reference, cancellationToken) })
            : answer;
    }

    private async Task<bool> IsVoidingAsync(string reference, CancellationToken cancellationToken) =>
        (await confirmations.VoidedByAsync(reference, Input, text.Culture, this.Actor(), cancellationToken)).IsVoiding;
}
