using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;

namespace CooperationPortal.Web.PageSupport;

/// <summary>What a place calls itself, where that is not what the reader calls it.</summary>
public static class OwnName
{
    private static readonly Dictionary<string, string> Languages = new()
    {
        ["RU"] = LanguageTag.Russian,
        ["BY"] = LanguageTag.Russian,
        ["CN"] = LanguageTag.Chinese,
        ["TW"] = LanguageTag.Chinese,
        ["UZ"] = LanguageTag.Uzbek,
    };

    /// <summary>The official name in the country's language or, where we do not know the language, in a foreign one.</summary>
    public static NameView? Of(RegionDetails region, string culture)
    {
        var others = region.Names.Where(n => n.Kind is NameKind.Official && n.Lang != culture && n.Text != region.Place.Name.Text);
        return Languages.TryGetValue(region.Place.CountryIso2 ?? "", out var language)
            ? others.FirstOrDefault(n => n.Lang == language)
            : others.FirstOrDefault(n => !LanguageTag.Offered.Contains(n.Lang))
                ?? others.FirstOrDefault(n => n.Lang == LanguageTag.English);
    }
}
