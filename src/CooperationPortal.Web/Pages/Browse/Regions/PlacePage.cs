using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Statistics;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.Pages.Browse.Regions;

/// <summary>The model of <c>_Place</c>, which the pages of regions and of countries share.</summary>
public sealed record PlacePage(RegionDetails Region, PlaceOverview Overview)
{
    public PlaceView View => Region.Place;

    /// <summary>What there is of it in one line, for those who find the page elsewhere.</summary>
    public string Description(Text text)
    {
        (string Key, int Count)[] parts =
        [
            ("Home.Signed", Overview.Signed), ("Home.Promised", Overview.Promised), ("Home.Visits", Overview.Visits),
            ("Home.Meetings", Overview.Meetings),
        ];
        return PlaceTitles.Of(Region, text) + text.Colon + (IsSilent
            ? text["Regions.NoPartners"]
            : text.List(parts.Where(p => p.Count > 0).Select(p => $"{text.Number(p.Count)} {text.Plural(p.Key, p.Count)}")));
    }

    /// <summary>Nothing published touches the place.</summary>
    public bool IsSilent => Overview.Signed + Overview.Promised + Overview.Visits + Overview.Meetings + Overview.Commitments + Overview.Activities == 0;
}
