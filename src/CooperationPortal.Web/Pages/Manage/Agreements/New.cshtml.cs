using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Visits;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Drafts;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Agreements;

/// <summary>
/// A form for a new agreement, empty or begun with what the stop of a visit or another agreement says; the first save
/// makes its draft, and the stop then names it.
/// </summary>
[Authorize(Policy = Policies.Editor)]
[RequestSizeLimit(RequestLimits.Upload)]
public sealed class NewModel(
    DraftPage<AgreementInput> draft, DocumentUploads uploads, StopAgreementService stops, AgreementStart starts,
    Text text) : PageModel
{
    /// <summary>The reference of the visit at whose stop it was signed or promised.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Visit { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Stop { get; set; }

    /// <summary>The reference of the agreement whose place it takes.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Renews { get; set; }

    /// <summary>The reference of the framework that it carries out.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Under { get; set; }

    [BindProperty]
    public AgreementInput Input { get; set; } = new();

    public DraftView Draft => draft.View;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Input = await draft.BeginAsync(this, await BegunAsync(cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostAsync(string? command, CancellationToken cancellationToken)
    {
        await uploads.StoreAsync(this, nameof(Input), Input, cancellationToken);
        var answer = await draft.PostAsync(this, null, Input, command, cancellationToken);
        if (Visit is not null && Stop is { } stop && draft.Saved is { } saved
            && !await stops.NameAsync(Visit, stop, saved, this.Actor(), cancellationToken))
        {
            TempData.SetFlashWarning(text["Visits.Form.NameItYourself", Visit, saved.Key]);
        }

        return answer;
    }

    private async Task<AgreementInput> BegunAsync(CancellationToken cancellationToken) => (Visit, Stop, Renews, Under) switch
    {
        ({ } visit, { } stop, _, _) =>
            await stops.BeginAsync(visit, stop, text["Visits.Form.DuringVisit"], text.Culture, this.Actor(), cancellationToken),
        (_, _, { } old, _) => await starts.RenewingAsync(old, text.Culture, this.Actor(), cancellationToken),
        (_, _, _, { } framework) => await starts.UnderAsync(framework, text.Culture, this.Actor(), cancellationToken),
        _ => AgreementForm.Empty(),
    };
}
