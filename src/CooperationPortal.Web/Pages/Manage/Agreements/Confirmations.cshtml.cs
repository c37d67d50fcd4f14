using CooperationPortal.Core.Agreements.Confirmations;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CooperationPortal.Web.Pages.Manage.Agreements;

/// <summary>Which party stands by the published terms, and a form to record its word.</summary>
public sealed class ConfirmationsModel(
    ConfirmationService confirmations, ConfirmationRequests requests, LanguageNames languages, Text text) : PageModel
{
    /// <summary>The command of the form that asks through a link; without one it is that of a recorded word.</summary>
    public const string AskCommand = "ask";

    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public ConfirmationInput Input { get; set; } = new();

    /// <summary>Who is asked through a link.</summary>
    [BindProperty]
    public RequestInput Ask { get; set; } = new();

    public IReadOnlyList<ConfirmationRequest> Asked { get; private set; } = [];

    public IEnumerable<SelectListItem> Languages => LanguageTag.Interface.Select(l => new SelectListItem(languages.Of(l), l));

    public ConfirmationCase Case { get; private set; } = null!;

    public IEnumerable<SelectListItem> Parties => Case.Parties.Select(p => new SelectListItem(p.Party.Name.Text, p.Id.ToString()));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await FindAsync(cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(string? command, CancellationToken cancellationToken) => command == AskCommand
        ? SaveAsync(
            nameof(Ask), "Confirmations.AskSent",
            () => requests.AskAsync(Reference, Ask, this.Actor(), cancellationToken), cancellationToken)
        : SaveAsync(
            nameof(Input), "Confirmations.Recorded",
            () => confirmations.RecordAsync(Reference, Input, this.Actor(), cancellationToken), cancellationToken);

    private async Task<IActionResult> SaveAsync(
        string inputName, string done, Func<Task> save, CancellationToken cancellationToken)
    {
        try
        {
            if (await this.TrySaveAsync(inputName, save))
            {
                TempData.SetFlash(text[done]);
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
        Asked = await requests.OfAsync(Reference, this.Actor(), cancellationToken);
        return Case is not null;
    }
}
