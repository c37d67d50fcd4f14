using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Web.PageSupport.Downloads;
using CooperationPortal.Web.PageSupport.Lists;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Institutions;

/// <summary>The institutions of the registry by name, with a filter by kind, country and place.</summary>
public sealed class IndexModel(InstitutionQueries institutions, RegionQueries regions, Text text) : PageModel, IListPage
{
    [BindProperty(SupportsGet = true, Name = "")]
    public InstitutionFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public Page<InstitutionRow> Rows { get; private set; } = new([], null);

    public ListView List { get; private set; } = null!;

    public ListDownload Download(Addresses addresses) => InstitutionDownload.Of(institutions, Filter, text, addresses);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Rows = await institutions.ListAsync(Filter, text.Culture, After, null, cancellationToken);
        var facets = await institutions.FacetsAsync(Filter, text.Culture, null, cancellationToken);
        var place = await regions.PlaceAsync(Filter.Region, text.Culture, cancellationToken);
        var address = new ListAddress(Request);
        List = new ListView(
            address, facets.Total, Rows.Items.Count, Rows.Next, [Kinds(facets), Countries(facets)],
            [.. Chips(address, facets, place)]);
    }

    private Facet Kinds(InstitutionFacets facets) => new(
        "kind",
        text["Institutions.Kind"],
        [.. facets.Kinds.Select(k => new FacetChoice(k.Kind.ToString(), text.Enum(k.Kind), k.Count, k.Kind == Filter.Kind))]);

    private Facet Countries(InstitutionFacets facets) => new(
        "country",
        text["Institutions.Country"],
        [
            .. facets.Countries.Select(c => new FacetChoice(
                c.Country.CountryIso2!, c.Country.Name.Text, c.Count, IsChosen(c.Country), LangOf(c.Country))),
        ]);

    private IEnumerable<Chip> Chips(ListAddress address, InstitutionFacets facets, PlaceView? place)
    {
        if (Filter.Kind is { } kind)
        {
            yield return new Chip(text.Enum(kind), address.Without("kind"));
        }

        if (facets.Countries.FirstOrDefault(c => IsChosen(c.Country)) is { } country)
        {
            yield return new Chip(country.Country.Name.Text, address.Without("country"), LangOf(country.Country));
        }

        if (place is not null)
        {
            yield return new Chip(place.Name.Text, address.Without("region"), LangOf(place));
        }

        if (!string.IsNullOrEmpty(Filter.Framework))
        {
            var acts = Filter.Acts switch { true => "Acting", false => "NotActing", _ => "Any" };
            yield return new Chip(text[$"Coverage.Chip.{acts}", Filter.Framework], address.Without(["framework", "acts"]));
        }

        if (!string.IsNullOrWhiteSpace(Filter.Name))
        {
            yield return new Chip(text["Visits.Chip.Words", Filter.Name], address.Without("name"));
        }
    }

    private bool IsChosen(PlaceView country) =>
        string.Equals(country.CountryIso2, Filter.Country, StringComparison.OrdinalIgnoreCase);

    private static string? LangOf(PlaceView place) => place.Name.IsFallback ? place.Name.Lang : null;
}
