using CooperationPortal.Core.Visits;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Drafts;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Meetings;

/// <summary>The working copy of a meeting: its open draft, else the live record, of which a save makes a draft.</summary>
[Authorize(Policy = Policies.Editor)]
[RequestSizeLimit(RequestLimits.Upload)]
public sealed class EditModel(DraftPage<MeetingInput> draft, DocumentUploads uploads) : PageModel
{
    [BindProperty]
    public MeetingInput Input { get; set; } = new();

    public DraftView Draft => draft.View;

    public async Task OnGetAsync(string reference, CancellationToken cancellationToken) =>
        Input = await draft.OpenAsync(this, reference, cancellationToken);

    public async Task<IActionResult> OnPostAsync(string reference, string? command, CancellationToken cancellationToken)
    {
        await uploads.StoreAsync(this, nameof(Input), Input, cancellationToken);
        return await draft.PostAsync(this, reference, Input, command, cancellationToken);
    }
}
