using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.PageSupport;

/// <summary>What the pages of places are called: a region and its city often have one name, and there are more Samaras than one.</summary>
public static class PlaceTitles
{
    public static string Of(RegionDetails region, Text text) => Heading(Plain(region, text));

    public static string Between(RegionDetails a, RegionDetails b, Text text) => $"{Of(a, text)} – {Plain(b, text)}";

    /// <summary>A name as a heading begins: «город Ташкент» is a name, and no way to begin a page.</summary>
    public static LocalizedString Heading(LocalizedString name) => name with { Text = Heading(name.Text) };

    private static string Heading(string name) => name is [var first, ..] ? char.ToUpperInvariant(first) + name[1..] : name;

    private static string Plain(RegionDetails region, Text text) => region is { HasNamesake: true, Ancestors: [var country, ..] }
        ? text["Regions.TitleOf", region.Place.Name.Text, text.Enum(region.Place.Level).ToLowerInvariant(), country.Name.Text]
        : region.Place.Name.Text;
}
