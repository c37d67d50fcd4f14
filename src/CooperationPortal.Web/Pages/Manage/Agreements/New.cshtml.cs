using CooperationPortal.Core.Agreements;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Drafts;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Agreements;

/// <summary>An empty form for an agreement; the first save makes its draft.</summary>
[Authorize(Policy = Policies.Editor)]
public sealed class NewModel(DraftPage<AgreementInput> draft, DocumentUploads uploads) : PageModel
{
    [BindProperty]
    public AgreementInput Input { get; set; } = new();

    public DraftView Draft => draft.View;

    public void OnGet() => Input = AgreementForm.Empty();

    public async Task<IActionResult> OnPostAsync(string? command, CancellationToken cancellationToken)
    {
        await uploads.StoreAsync(this, nameof(Input), Input, cancellationToken);
        return await draft.PostAsync(this, null, Input, command, cancellationToken);
    }
}
