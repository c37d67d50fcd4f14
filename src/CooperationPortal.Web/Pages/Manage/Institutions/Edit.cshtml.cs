using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Institutions.Merging;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Drafts;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Institutions;

/// <summary>The working copy of an institution: its open draft, else the live record, of which a save makes a draft.</summary>
[Authorize(Policy = Policies.Editor)]
public sealed class EditModel(DraftPage<InstitutionInput> draft, InstitutionMergeQueries merges) : PageModel
{
    [BindProperty]
    public InstitutionInput Input { get; set; } = new();

    public DraftView Draft => draft.View;

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellationToken)
    {
        if (await merges.FindAsync(key, cancellationToken) is { } merged)
        {
            return RedirectPermanent(RecordLinks.Edit(RecordKind.Institution, merged.Id.ToString()));
        }

        Input = await draft.OpenAsync(this, key, cancellationToken);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(string key, string? command, CancellationToken cancellationToken) =>
        draft.PostAsync(this, key, Input, command, cancellationToken);
}
