using CooperationPortal.Core.Checklists;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Agreements;

/// <summary>What the countries of the parties ask of an agreement, each step with its own small form.</summary>
public sealed class ChecklistModel(ChecklistService checklists, Text text) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    /// <summary>The step whose form is open.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Step { get; set; }

    [BindProperty]
    public MarkInput Input { get; set; } = new();

    public ChecklistCase Case { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        if (Opened is { Mark: { } mark })
        {
            Input = new MarkInput { State = mark.State, DoneOn = mark.DoneOn, Note = mark.Note };
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await this.TrySaveAsync(nameof(Input), () =>
                checklists.MarkAsync(Reference, Input, this.Actor(), cancellationToken)))
            {
                TempData.SetFlash(text["Checklists.Marked"]);
                return RedirectToPage(new { Reference, Step = (Guid?)null });
            }
        }
        catch (ConflictException)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            ModelState.AddModelError("", text["ErrorsChecklists.Stale"]);
        }

        Step = Input.StepId;
        return await FindAsync(cancellationToken) ? Page() : NotFound();
    }

    private MarkedStep? Opened => Case.Groups.SelectMany(g => g.Steps).FirstOrDefault(s => s.Step.Id == Step);

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        Case = (await checklists.FindAsync(Reference, text.Culture, this.Actor(), cancellationToken))!;
        return Case is not null;
    }
}
