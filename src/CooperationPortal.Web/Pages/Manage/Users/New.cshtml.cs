using CooperationPortal.Core.Search;
using CooperationPortal.Core.Users.Administration;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Forms;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Users;

/// <summary>Invites a person. The page carries the id of the account, so that a repeated post makes one.</summary>
[Authorize(Policy = Policies.AdministratorLately)]
public sealed class NewModel(Invitations invitations, PickResolver picks, Text text) : PageModel
{
    [BindProperty]
    public InvitationInput Input { get; set; } = new();

    [BindProperty]
    public Guid NewId { get; set; }

    public void OnGet() => (NewId, Input.Language) = (Guid.CreateVersion7(), text.Culture);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var answers = await picks.ResolveAsync(Input, text.Culture, this.Actor(), cancellationToken);
        ViewData.ShowAnswers(nameof(Input), answers, text);
        if (!await this.TrySaveAsync(nameof(Input), () => invitations.InviteAsync(NewId, Input, this.Actor(), cancellationToken)))
        {
            return Page();
        }

        TempData.SetFlash(text["Users.Invited", Input.Email!.Trim()]);
        return RedirectToPage("Details", new { id = NewId });
    }
}
