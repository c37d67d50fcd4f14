using CooperationPortal.Core.Visits;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Drafts;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Visits;

/// <summary>The working copy of a visit: its open draft, else the live record, of which a save makes a draft.</summary>
[Authorize(Policy = Policies.Editor)]
[RequestSizeLimit(RequestLimits.Upload)]
public sealed class EditModel(
    DraftPage<VisitInput> draft, VisitPost post, VisitQueries visits, DocumentUploads uploads) : PageModel
{
    [BindProperty]
    public VisitInput Input { get; set; } = new();

    public DraftView Draft => draft.View;

    /// <summary>Where the published visit stands; null while none is published.</summary>
    public VisitStatus? LiveStatus { get; private set; }

    public async Task OnGetAsync(string reference, CancellationToken cancellationToken)
    {
        Input = await draft.OpenAsync(this, reference, cancellationToken);
        LiveStatus = await visits.StatusOfAsync(Draft.Head!.RecordId, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(string reference, string? command, CancellationToken cancellationToken)
    {
        await uploads.StoreAsync(this, nameof(Input), Input, cancellationToken);
        var answer = await post.AnswerAsync(this, reference, Input, command, cancellationToken);
        LiveStatus = Draft.Head is { } head ? await visits.StatusOfAsync(head.RecordId, cancellationToken) : null;
        return answer;
    }
}
