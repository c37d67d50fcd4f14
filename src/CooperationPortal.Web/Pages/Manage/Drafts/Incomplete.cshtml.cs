using CooperationPortal.Core.Drafts;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Drafts;

/// <summary>Says that a draft is not complete enough for a preview, and where it is completed.</summary>
public sealed class IncompleteModel(IEnumerable<IReviewService> reviews, DraftQueries drafts, Text text) : PageModel
{
    public ReviewCase Case { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid recordId, CancellationToken cancellationToken)
    {
        var kind = await drafts.KindOfAsync(recordId, cancellationToken);
        var review = reviews.SingleOrDefault(r => r.Kind == kind);
        if (review is null
            || await review.FindAsync(recordId, text.Culture, this.Actor(), cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Case = found;
        return Page();
    }
}
