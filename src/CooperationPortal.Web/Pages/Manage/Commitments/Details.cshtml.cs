using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Commitments;

/// <summary>A promise for staff: its outcome, who wrote it, and who has looked whether it is so.</summary>
public sealed class DetailsModel(VerificationService verification, DeskQueries desk, Text text) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public VerificationInput Input { get; set; } = new();

    public VerificationCase Case { get; private set; } = null!;

    /// <summary>The record in whose form the promise is written.</summary>
    public RecordForm Form { get; private set; } = null!;

    public bool MayEdit { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await FindAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var isDone = await this.TrySaveAsync(nameof(Input), () =>
            verification.VerifyAsync(Reference, Input, this.Actor(), cancellationToken));
        if (!isDone)
        {
            return await OnGetAsync(cancellationToken);
        }

        TempData.SetFlash(text["Verification.Done", Reference]);
        return LocalRedirect("/manage");
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        var actor = this.Actor();
        if (await verification.FindAsync(Reference, text.Culture, actor, cancellationToken) is not { } found
            || await desk.FormOfAsync(RecordKind.Commitment, Reference, cancellationToken) is not { } form)
        {
            return false;
        }

        (Case, Form) = (found, form);
        var rights = await desk.RightsAsync(form.Kind, [form.Key], actor, cancellationToken);
        MayEdit = rights.Values.Any(r => r.MayEdit);
        return true;
    }
}
