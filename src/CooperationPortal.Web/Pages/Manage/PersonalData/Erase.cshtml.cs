using CooperationPortal.Core.PersonalData;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.PersonalData;

/// <summary>Erases somebody's personal data: first what will go and what stays, then the deed.</summary>
[Authorize(Policy = Policies.AdministratorLately)]
public sealed class EraseModel(ErasureService erasures, Text text) : PageModel
{
    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    public ErasurePlan Plan { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string kind, string key, CancellationToken cancellationToken) =>
        PersonalDataLinks.Find(kind, key) is { } subject && await FindAsync(subject, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string kind, string key, CancellationToken cancellationToken)
    {
        if (PersonalDataLinks.Find(kind, key) is not { } subject)
        {
            return NotFound();
        }

        if (!await this.TrySaveAsync(nameof(Input), () => erasures.EraseAsync(subject, Input.Reason, this.Actor(), cancellationToken)))
        {
            return await FindAsync(subject, cancellationToken) ? Page() : NotFound();
        }

        TempData.SetFlash(text["PersonalData.Erased"]);
        return LocalRedirect(PersonalDataLinks.Search);
    }

    private async Task<bool> FindAsync(DataSubject subject, CancellationToken cancellationToken)
    {
        var found = await erasures.PlanAsync(subject, text.Culture, this.Actor(), cancellationToken);
        Plan = found!;
        return found is not null;
    }
}
