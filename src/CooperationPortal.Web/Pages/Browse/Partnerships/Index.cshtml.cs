using CooperationPortal.Core.Partnerships;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Web.PageSupport.Downloads;
using CooperationPortal.Web.PageSupport.Lists;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Partnerships;

/// <summary>Who works with whom: pairs of places in different countries, the busiest first.</summary>
public sealed class IndexModel(PartnershipQueries partnerships, RegionQueries regions, Text text) : PageModel, IListPage
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
        Rows = await partnerships.ListAsync(Filter, text.Culture, After, null, cancellationToken);
        var total = await partnerships.CountAsync(Filter, null, cancellationToken);
        var place = await regions.PlaceAsync(Filter.Region, text.Culture, cancellationToken);
        var address = new ListAddress(Request);
        List = new ListView(
            address,
            total,
            Rows.Items.Count,
            Rows.Next,
            [],
            place is null
                ? []
                : [new Chip(place.Name.Text, address.Without("region"), place.Name.IsFallback ? place.Name.Lang : null)]);
    }
}
