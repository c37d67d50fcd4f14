using CooperationPortal.Core.Drafts;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Review;

/// <summary>What waits for this reviewer, the longest waiting first.</summary>
[Authorize(Policy = Policies.Reviewer)]
public sealed class IndexModel(DraftQueries drafts) : PageModel
{
    public IReadOnlyList<DraftLine> Waiting { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Waiting = await drafts.ToReviewAsync(this.Actor(), cancellationToken);
}
