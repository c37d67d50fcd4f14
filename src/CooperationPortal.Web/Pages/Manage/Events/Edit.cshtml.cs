using CooperationPortal.Core.Events;
using CooperationPortal.Web.PageSupport.Drafts;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Events;

/// <summary>The working copy of an event: its open draft, else the live record, of which a save makes a draft.</summary>
[Authorize(Policy = Policies.Editor)]
public sealed class EditModel(DraftPage<EventInput> draft) : PageModel
{
    [BindProperty]
    public EventInput Input { get; set; } = new();

    public DraftView Draft => draft.View;

    public async Task OnGetAsync(string key, CancellationToken cancellationToken) =>
        Input = await draft.OpenAsync(this, key, cancellationToken);

    public Task<IActionResult> OnPostAsync(string key, string? command, CancellationToken cancellationToken) =>
        draft.PostAsync(this, key, Input, command, cancellationToken);
}
