using CooperationPortal.Core.Activities;
using CooperationPortal.Web.PageSupport.Drafts;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Activities;

/// <summary>The working copy of an activity: its open draft, else the live record, of which a save makes a draft.</summary>
[Authorize(Policy = Policies.Editor)]
public sealed class EditModel(DraftPage<ActivityInput> draft) : PageModel
{
    [BindProperty]
    public ActivityInput Input { get; set; } = new();

    public DraftView Draft => draft.View;

    public async Task OnGetAsync(string reference, CancellationToken cancellationToken) =>
        Input = await draft.OpenAsync(this, reference, cancellationToken);

    public Task<IActionResult> OnPostAsync(string reference, string? command, CancellationToken cancellationToken) =>
        draft.PostAsync(this, reference, Input, command, cancellationToken);
}
