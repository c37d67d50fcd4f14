using CooperationPortal.Core.Visits;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Drafts;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Meetings;

/// <summary>An empty form for a meeting; the first save makes its draft.</summary>
[Authorize(Policy = Policies.Editor)]
[RequestSizeLimit(RequestLimits.Upload)]
public sealed class NewModel(DraftPage<MeetingInput> draft, DocumentUploads uploads) : PageModel
{
    [BindProperty]
    public MeetingInput Input { get; set; } = new();

    public DraftView Draft => draft.View;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Input = await draft.BeginAsync(this, MeetingForm.Empty(), cancellationToken);

    public async Task<IActionResult> OnPostAsync(string? command, CancellationToken cancellationToken)
    {
        await uploads.StoreAsync(this, nameof(Input), Input, cancellationToken);
        return await draft.PostAsync(this, null, Input, command, cancellationToken);
    }
}
