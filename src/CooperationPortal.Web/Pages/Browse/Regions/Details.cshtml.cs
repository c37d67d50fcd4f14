using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Statistics;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Regions;

/// <summary>A region or a city: its names, what is published of it, with whom it cooperates.</summary>
public sealed class DetailsModel(RegionQueries regions, PlaceQueries places, Text text) : PageModel
{
    public PlacePage Place { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await regions.FindAsync(slug, text.Culture, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        if (found.Place.Level is RegionLevel.Country || found.Place.Slug != slug)
        {
            return RedirectPermanent(Url.Place(found.Place));
        }

        Place = new PlacePage(found, await places.OverviewAsync(found.Place, text.Culture, cancellationToken));
        return Page();
    }
}
