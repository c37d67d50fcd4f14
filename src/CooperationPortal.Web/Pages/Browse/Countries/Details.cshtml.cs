using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Statistics;
using CooperationPortal.Web.Pages.Browse.Regions;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Countries;

/// <summary>A country: its names, what is published of it, with whom its regions cooperate.</summary>
public sealed class DetailsModel(RegionQueries regions, PlaceQueries places, Text text) : PageModel
{
    public PlacePage Country { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string iso2, CancellationToken cancellationToken)
    {
        if (await regions.FindCountryAsync(iso2, text.Culture, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        if (iso2 != iso2.ToLowerInvariant())
        {
            return RedirectPermanent(Url.Place(found.Place));
        }

        Country = new PlacePage(found, await places.OverviewAsync(found.Place, text.Culture, cancellationToken));
        return Page();
    }
}
