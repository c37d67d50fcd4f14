using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Statistics;

namespace CooperationPortal.Web.Pages.Browse.Regions;

/// <summary>The model of <c>_Place</c>, which the pages of regions and of countries share.</summary>
public sealed record PlacePage(RegionDetails Region, PlaceOverview Overview)
{
    public PlaceView View => Region.Place;

    /// <summary>Nothing published touches the place.</summary>
    public bool IsSilent => Overview.Signed + Overview.Promised + Overview.Visits + Overview.Meetings + Overview.Activities == 0;
}
