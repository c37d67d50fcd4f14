using CooperationPortal.Core.Regions;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.PageSupport;

/// <summary>What the pages of places are called: a region and its city often have one name, and there are more Samaras than one.</summary>
public static class PlaceTitles
{
    public static string Of(RegionDetails region, Text text) => region is { HasNamesake: true, Ancestors: [var country, ..] }
        ? text["Regions.TitleOf", region.Place.Name.Text, text.Enum(region.Place.Level).ToLowerInvariant(), country.Name.Text]
        : region.Place.Name.Text;
}
