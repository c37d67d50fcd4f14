using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Statistics;
using CooperationPortal.Web.PageSupport.Downloads;
using CooperationPortal.Web.PageSupport.Lists;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Regions;

/// <summary>The places that take part, as a tree by country; or the whole registry by name.</summary>
public sealed class IndexModel(RegionQueries regions, ParticipationQueries participation, Text text) : PageModel, IListPage
{
    public const string Registry = "registry";
    public const string CountriesOnly = "countries";

    /// <summary>Empty for the tree of those that take part.</summary>
    [BindProperty(SupportsGet = true)]
    public string? View { get; set; }

    [BindProperty(SupportsGet = true, Name = "")]
    public RegionFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public bool IsRegistry => View == Registry || !Filter.IsEmpty;

    public bool IsCountriesOnly => !IsRegistry && View == CountriesOnly;

    public IReadOnlyList<TakingPart> Countries { get; private set; } = [];

    public Page<RegionRow> Rows { get; private set; } = new([], null);

    /// <summary>Of the registry; null for the tree.</summary>
    public ListView? List { get; private set; }

    public ListDownload Download(Addresses addresses) => IsRegistry
        ? RegionDownload.OfRegistry(regions, Filter, text, addresses)
        : RegionDownload.OfTakingPart(participation, IsCountriesOnly, text, addresses);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (IsRegistry)
        {
            Rows = await regions.ListAsync(Filter, text.Culture, After, cancellationToken);
            var counts = await regions.FacetsAsync(Filter, text.Culture, cancellationToken);
            var address = new ListAddress(Request);
            Facet[] choices =
            [
                FacetViews.Countries(counts.Countries, [Filter.Country], text) with { Multiple = false, Whole = null },
                FacetViews.One("level", text["Lists.Level"], counts.Levels, Filter.Level, text),
            ];
            var chips = new ChipList(address, text);
            chips.Add(nameof(Filter.Name), Filter.Name, Filter.Name is null ? null : text["Visits.Chip.Words", Filter.Name]);
            chips.AddChosen(choices);
            List = new ListView(address, counts.Total, Rows.Items.Count, Rows.Next, choices, chips.All);
        }
        else
        {
            Countries = IsCountriesOnly
                ? await participation.CountriesAsync(text.Culture, cancellationToken)
                : await participation.ShortTreeAsync(text.Culture, cancellationToken);
        }
    }
}
