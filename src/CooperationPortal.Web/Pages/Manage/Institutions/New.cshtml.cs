using CooperationPortal.Core.Institutions;
using CooperationPortal.Web.PageSupport.Drafts;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Institutions;

/// <summary>An empty form for an institution; the first save makes its draft.</summary>
[Authorize(Policy = Policies.Editor)]
public sealed class NewModel(DraftPage<InstitutionInput> draft) : PageModel
{
    [BindProperty]
    public InstitutionInput Input { get; set; } = new();

    public DraftView Draft => draft.View;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Input = await draft.BeginAsync(this, InstitutionForm.Empty(), cancellationToken);

    public Task<IActionResult> OnPostAsync(string? command, CancellationToken cancellationToken) =>
        draft.PostAsync(this, null, Input, command, cancellationToken);
}
