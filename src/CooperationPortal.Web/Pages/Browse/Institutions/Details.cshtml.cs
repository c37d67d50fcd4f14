using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Institutions.Merging;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Statistics;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Components;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Institutions;

/// <summary>An institution: its names, what sources say of it, and what it takes part in.</summary>
public sealed class DetailsModel(
    InstitutionQueries institutions,
    InstitutionMergeQueries merges,
    InstitutionOverviewQueries overviews,
    EvidenceQueries evidence,
    Text text) : PageModel
{
    public InstitutionDetails Institution { get; private set; } = null!;

    public InstitutionOverview Overview { get; private set; } = null!;

    public RecordEvidence Evidence { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await institutions.FindAsync(slug, text.Culture, null, cancellationToken) is not { } found)
        {
            return (await merges.FindAsync(slug, cancellationToken))?.PublicKey is { } key
                ? RedirectPermanent(RecordLinks.Public(RecordKind.Institution, key))
                : NotFound();
        }

        if (found.Institution.Slug != slug)
        {
            return RedirectPermanent(Url.Institution(found.Institution));
        }

        Institution = found;
        Overview = await overviews.OfAsync(found.Institution, text.Culture, cancellationToken);
        Evidence = await evidence.OfAsync(found.Institution.Id, cancellationToken);
        HttpContext.ShowNotesOf(Evidence);
        return Page();
    }
}
