using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Users;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Lists;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Review;

/// <summary>What waits for this reviewer, the longest waiting first; others see what is being reviewed.</summary>
public sealed class IndexModel(DraftQueries drafts) : PageModel
{
    public TaskGroup Waiting { get; private set; } = null!;

    public ListView List { get; private set; } = null!;

    public async Task OnGetAsync(string? after, CancellationToken cancellationToken)
    {
        var actor = this.Actor();
        var isReviewer = actor.Has(PortalRole.Reviewer);
        var found = isReviewer
            ? await drafts.ToReviewAsync(new(after), actor, cancellationToken)
            : await drafts.InReviewAsync(new(after), actor, cancellationToken);
        Waiting = isReviewer ? TaskGroup.ToReview(found) : TaskGroup.InReview(found);
        List = new ListView(new ListAddress(Request), found.Count, found.Lines.Count, found.Next, [], []);
    }
}
