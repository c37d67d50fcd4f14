using CooperationPortal.Core.Partnerships;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Partnerships;

/// <summary>Everything between two places: visits, meetings, agreements, promises and activities.</summary>
public sealed class DetailsModel(
    PartnershipQueries partnerships, PartnershipContentQueries contents, Text text) : PageModel
{
    public PartnershipDetails Pair { get; private set; } = null!;

    public PartnershipContent Between { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string a, string b, CancellationToken cancellationToken)
    {
        if (await partnerships.FindAsync(a, b, text.Culture, cancellationToken) is not { } pair)
        {
            return NotFound();
        }

        if (pair.A.Place.Slug != a || pair.B.Place.Slug != b)
        {
            return RedirectPermanent(Url.Partnership(pair.A.Place, pair.B.Place));
        }

        Pair = pair;
        Between = await contents.OfAsync(pair, text.Culture, cancellationToken);
        return Page();
    }

    /// <summary>The address of a list that is filtered by both places.</summary>
    public string ListOf(string page) =>
        Url.Page(page, new { region = Pair.A.Place.Slug, with = Pair.B.Place.Slug }) ?? "";
}
