using CooperationPortal.Core.Agreements.Confirmations;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CooperationPortal.Web.Pages.Manage.Agreements;

/// <summary>Which party stands by the published terms, and a form to record its word.</summary>
public sealed class ConfirmationsModel(ConfirmationService confirmations, Text text) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public ConfirmationInput Input { get; set; } = new();

    public ConfirmationCase Case { get; private set; } = null!;

    public IEnumerable<SelectListItem> Parties => Case.Parties.Select(p => new SelectListItem(p.Party.Name.Text, p.Id.ToString()));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await FindAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await this.TrySaveAsync(nameof(Input), () =>
                confirmations.RecordAsync(Reference, Input, this.Actor(), cancellationToken)))
            {
                TempData.SetFlash(text["Confirmations.Recorded"]);
                return RedirectToPage(new { Reference });
            }
        }
        catch (ConflictException)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            ModelState.AddModelError("", text["ErrorsConfirmations.TermsChanged"]);
        }

        return await OnGetAsync(cancellationToken);
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        Case = (await confirmations.FindAsync(Reference, text.Culture, this.Actor(), cancellationToken))!;
        return Case is not null;
    }
}
