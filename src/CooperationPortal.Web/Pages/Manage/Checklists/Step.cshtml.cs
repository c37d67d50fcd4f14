using CooperationPortal.Core.Checklists;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Checklists;

/// <summary>One step: written, changed, or retired. The page of a new one carries its id, so that a repeated post makes one.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class StepModel(StepService steps, Text text) : PageModel
{
    [BindProperty]
    public StepInput Input { get; set; } = new();

    /// <summary>The id of a step that is not stored yet.</summary>
    [BindProperty]
    public Guid NewId { get; set; }

    public bool IsNew { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid? id, CancellationToken cancellationToken)
    {
        IsNew = id is null;
        if (id is not { } stored)
        {
            (NewId, Input) = (Guid.CreateVersion7(), new StepInput { Label = { Lang = text.Culture }, Hint = { Lang = text.Culture }, Rule = { Lang = text.Culture } });
            return Page();
        }

        Input = (await steps.LoadAsync(stored, cancellationToken))!;
        return Input is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid? id, CancellationToken cancellationToken)
    {
        IsNew = id is null;
        if (id is { } stored && await steps.LoadAsync(stored, cancellationToken) is null)
        {
            return NotFound();
        }

        try
        {
            if (await this.TrySaveAsync(nameof(Input), () => steps.SaveAsync(id ?? NewId, Input, this.Actor(), cancellationToken)))
            {
                TempData.SetFlash(text["Checklists.Saved"]);
                return RedirectToPage("Index");
            }
        }
        catch (ConflictException)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            ModelState.AddModelError("", text["ErrorsChecklists.StepStale"]);
        }

        return Page();
    }
}
