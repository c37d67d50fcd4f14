using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Maps;
using CooperationPortal.Core.Regions;
using CooperationPortal.Web.Pages.Browse.Agreements;
using CooperationPortal.Web.PageSupport.Lists;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.PageSupport.Maps;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Map;

/// <summary>Who is joined with whom, or how much is signed where: as a map, and the same as a list.</summary>
public sealed class IndexModel(
    MapQueries maps, AgreementFacetQueries facets, PartnershipDrawer lines, AreaDrawer areas, AgreementChips chips, Text text)
    : PageModel
{
    /// <summary>The parameter that says what is drawn.</summary>
    public const string By = "by";

    [BindProperty(SupportsGet = true)]
    public AgreementFilter Filter { get; set; } = new();

    public MapKind Kind { get; private set; }

    public PartnershipMap Partnerships { get; private set; } = new([], 0);

    public IReadOnlyList<MapArea> Areas { get; private set; } = [];

    public MapDrawing Drawing { get; private set; } = null!;

    public MapLinks Links { get; private set; } = null!;

    public ListView List { get; private set; } = null!;

    /// <summary>More agreements are asked for than the map counts, and it counted the newest.</summary>
    public bool IsOfNewest { get; private set; }

    /// <summary>The filter leaves nothing but agreements to count.</summary>
    public bool IsOfAgreementsOnly { get; private set; }

    public async Task OnGetAsync(MapKind by, string? zoom, CancellationToken cancellationToken)
    {
        Kind = by;
        var filter = new MapFilter(Filter);
        IsOfAgreementsOnly = filter.Among is not null;
        if (Kind is MapKind.Partnerships)
        {
            Partnerships = await maps.PartnershipsAsync(filter, text.Culture, cancellationToken);
            IsOfNewest = Partnerships.IsOfNewest;
            Drawing = lines.Draw(Partnerships.Rows, MapSize.Whole, Url);
        }
        else
        {
            var level = Kind is MapKind.Countries ? RegionLevel.Country : RegionLevel.Adm1;
            (Areas, IsOfNewest) = await maps.AreasAsync(filter, level, text.Culture, cancellationToken);
            Drawing = areas.Draw(Areas, MapSize.Whole, Url);
        }

        // Another choice is drawn within another frame, of which it is not known what was near.
        var address = new ListAddress(Request, MapView.Parameter);
        Drawing = Drawing with { Tools = address, View = MapView.Read(zoom, MapSize.Whole) };
        var counts = await facets.OfAsync(Filter, text.Culture, cancellationToken);
        var choices = AgreementFacetViews.Of(counts, Filter, text);
        Links = new MapLinks(Url, address, Filter, IsOfNewest);
        List = new ListView(
            address, counts.Total, Partnerships.Rows.Count + Areas.Count, null, choices,
            await chips.OfAsync(Filter, address, choices, cancellationToken))
        {
            Counted = text["Map.Counted"],
        };
    }
}

/// <summary>What the map draws.</summary>
public enum MapKind
{
    Partnerships,
    Countries,
    Regions,
}
