using CooperationPortal.Core.Institutions.Merging;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Forms;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Institutions;

/// <summary>Asks into which record of the same body this one is to be merged.</summary>
[Authorize(Policy = Policies.Reviewer)]
public sealed class MergeModel(InstitutionMergeQueries merges, PickResolver picks, Text text) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid RecordId { get; set; }

    [BindProperty]
    public MergeInput Input { get; set; } = new();

    public MergeSide Merged { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await FindAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        var answers = await picks.ResolveAsync(Input, text.Culture, this.Actor(), cancellationToken);
        ViewData.ShowAnswers(nameof(Input), answers, text);
        if (Input.Survivor.IdOf(RecordKind.Institution) is not { } survivor)
        {
            return Refuse("ErrorsPlaces.MergeNotChosen");
        }

        return survivor == RecordId
            ? Refuse("ErrorsPlaces.MergeWithItself")
            : RedirectToPage("MergeInto", new { RecordId, survivorId = survivor });
    }

    private PageResult Refuse(string key)
    {
        ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.Survivor)}", text[key]);
        return Page();
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        var found = await merges.SideAsync(RecordId, text.Culture, this.Actor(), cancellationToken);
        Merged = found!;
        return found is not null;
    }
}
