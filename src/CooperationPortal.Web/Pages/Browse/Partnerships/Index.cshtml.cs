using CooperationPortal.Core.Partnerships;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Web.PageSupport.Downloads;
using CooperationPortal.Web.PageSupport.Lists;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Partnerships;

/// <summary>Who works with whom: pairs of places in different countries.</summary>
public sealed class IndexModel(PartnershipQueries partnerships, PartnershipFacetQueries facets, Text text) : PageModel, IListPage
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
        var counts = await facets.OfAsync(Filter, text.Culture, cancellationToken);
        var address = new ListAddress(Request);
        Facet[] choices =
        [
            FacetViews.Countries(counts.Countries, Filter.Country, text),
            FacetViews.Regions(counts.Regions, Filter.Region, text),
            FacetViews.Institutions(counts.Institutions, Filter.Institution, text),
            FacetViews.One("has", text["Partnerships.Facet.Has"], counts.Ties, Filter.Has, text) with
            {
                Note = text["Partnerships.Facet.HasHow"],
            },
            FacetViews.Years(text["Partnerships.Facet.Year"], counts.Years, [Filter.Year], text) with { Multiple = false, IsFolded = true },
            FacetViews.Specialties(counts.Specialties, Filter.Specialty, text) with
            {
                IsFolded = true, Note = text["Partnerships.Facet.About"],
            },
            FacetViews.Conditions(counts.Conditions, Filter.Condition, text) with { Note = text["Partnerships.Facet.About"] },
            FacetViews.One("activity", text["Commitments.Facet.Activity"], counts.Activities, Filter.Activity, text) with
            {
                IsFolded = true, Note = text["Partnerships.Facet.Doing"],
            },
            FacetViews.One("type", text["Agreements.Facet.Type"], counts.Types, Filter.Type, text) with { IsFolded = true },
            FacetViews.Languages(counts.Languages, Filter.Language, text),
        ];
        var chips = new ChipList(address, text);
        chips.AddChosen(choices);
        List = new ListView(address, counts.Total, Rows.Items.Count, Rows.Next, choices, chips.All)
        {
            Sorts = SortLinks.Of(SortLinks.OfPairs, Filter.Sort, address, text),
        };
    }
}
