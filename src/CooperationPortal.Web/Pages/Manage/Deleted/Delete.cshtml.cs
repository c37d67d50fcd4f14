using CooperationPortal.Core.Drafts.Deletion;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Deleted;

/// <summary>Deletes a hidden record.</summary>
[Authorize(Policy = Policies.Reviewer)]
public sealed class DeleteModel(DeletedRecords records, DeletionService deletion, Text text) : PageModel
{
    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    /// <summary>The row version that was on the page.</summary>
    [BindProperty]
    public uint? Version { get; set; }

    public DeletionCase Case { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string kind, Guid recordId, CancellationToken cancellationToken) =>
        await FindAsync(kind, recordId, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string kind, Guid recordId, CancellationToken cancellationToken)
    {
        if (!await FindAsync(kind, recordId, cancellationToken))
        {
            return NotFound();
        }

        if (!await this.TrySaveAsync(nameof(Input), () =>
            deletion.DeleteAsync(Case.Kind, recordId, Version, Input.Reason, this.Actor(), cancellationToken)))
        {
            return Page();
        }

        TempData.SetFlash(text["Deleted.DeleteDone", Case.Title]);
        return LocalRedirect(RecordLinks.Deleted);
    }

    private async Task<bool> FindAsync(string kind, Guid recordId, CancellationToken cancellationToken)
    {
        var found = RecordLinks.KindOf(kind) is { } known
            ? await records.FindAsync(known, recordId, this.Actor(), cancellationToken)
            : null;
        if (found is not { DeletedAt: null })
        {
            return false;
        }

        Case = found;
        return true;
    }
}
