using CooperationPortal.Core.Visits;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Drafts;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Visits;

/// <summary>An empty form for a visit; the first save makes its draft.</summary>
[Authorize(Policy = Policies.Editor)]
[RequestSizeLimit(RequestLimits.Upload)]
public sealed class NewModel(DraftPage<VisitInput> draft, VisitPost post, DocumentUploads uploads) : PageModel
{
    [BindProperty]
    public VisitInput Input { get; set; } = new();

    public DraftView Draft => draft.View;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Input = await draft.BeginAsync(this, VisitForm.Empty(), cancellationToken);

    public async Task<IActionResult> OnPostAsync(string? command, CancellationToken cancellationToken)
    {
        await uploads.StoreAsync(this, nameof(Input), Input, cancellationToken);
        return await post.AnswerAsync(this, null, Input, command, cancellationToken);
    }
}
