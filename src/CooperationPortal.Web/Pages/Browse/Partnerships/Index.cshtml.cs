using CooperationPortal.Core.Partnerships;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Web.PageSupport.Downloads;
using CooperationPortal.Web.PageSupport.Lists;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Partnerships;

/// <summary>Who works with whom: pairs of places in different countries.</summary>
public sealed class IndexModel(PartnershipQueries partnerships, Text text) : PageModel, IListPage
{
    [BindProperty(SupportsGet = true, Name = "")]
    public PartnershipFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public Page<PartnershipRow> Rows { get; private set; } = new([], null);

    public ListView List { get; private set; } = null!;

    public ListDownload Download(Addresses addresses) => PartnershipDownload.Of(partnerships, Filter, text, addresses);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Rows = await partnerships.ListAsync(Filter, text.Culture, After, cancellationToken);
        var counts = await partnerships.FacetsAsync(Filter, text.Culture, cancellationToken);
        var address = new ListAddress(Request);
        Facet[] choices =
        [
            FacetViews.Countries(counts.Countries, Filter.Country, text),
            FacetViews.Regions(counts.Regions, Filter.Region, text),
        ];
        var chips = new ChipList(address, text);
        chips.AddChosen(choices);
        List = new ListView(address, counts.Total, Rows.Items.Count, Rows.Next, choices, chips.All)
        {
            Sorts = SortLinks.Of(SortLinks.OfPairs, Filter.Sort, address, text),
        };
    }
}
