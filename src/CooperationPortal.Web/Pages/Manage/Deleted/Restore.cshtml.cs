using CooperationPortal.Core.Drafts.Deletion;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Deleted;

/// <summary>Brings a deleted record back, hidden as it was.</summary>
[Authorize(Policy = Policies.Reviewer)]
public sealed class RestoreModel(DeletedRecords records, DeletionService deletion, Text text) : PageModel
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
            deletion.RestoreAsync(Case.Kind, recordId, Version, Input.Reason, this.Actor(), cancellationToken)))
        {
            return Page();
        }

        TempData.SetFlash(text["Deleted.RestoreDone", Case.Title]);
        return LocalRedirect(RecordLinks.History(Case.Kind, recordId));
    }

    private async Task<bool> FindAsync(string kind, Guid recordId, CancellationToken cancellationToken)
    {
        var found = RecordLinks.KindOf(kind) is { } known
            ? await records.FindAsync(known, recordId, this.Actor(), cancellationToken)
            : null;
        if (found is not { DeletedAt: not null })
        {
            return false;
        }

        Case = found;
        return true;
    }
}
