using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Users;
using CooperationPortal.Web.PageSupport;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Review;

/// <summary>What waits for this reviewer, the longest waiting first; others see what is being reviewed.</summary>
public sealed class IndexModel(DraftQueries drafts) : PageModel
{
    public TaskGroup Waiting { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var actor = this.Actor();
        Waiting = actor.Has(PortalRole.Reviewer)
            ? Group("Review.Waiting", await drafts.ToReviewAsync(actor, cancellationToken), "Manage.Review")
            : Group("Review.InReview", await drafts.InReviewAsync(actor, cancellationToken), "Manage.Look");
    }

    private static TaskGroup Group(string titleKey, List<DraftLine> lines, string actionKey) =>
        new("review", titleKey, [.. lines.Select(line => TaskLine.ToReview(line) with { ActionKey = actionKey })]);
}
