using CooperationPortal.Core.Shared;

namespace CooperationPortal.Web.PageSupport.Localisation;

/// <summary>A language of the portal's own texts, as the language list shows it.</summary>
/// <param name="Culture">The culture of its texts.</param>
/// <param name="OwnName">What it calls itself.</param>
/// <param name="OpenGraph">Its name where somebody links to the portal (ogp.me): language and territory.</param>
public sealed record InterfaceLanguage(string Culture, string OwnName, string OpenGraph)
{
    public static IReadOnlyList<InterfaceLanguage> All { get; } =
    [
        new(LanguageTag.Russian, "Русский", "ru_RU"),
        new(LanguageTag.English, "English", "en_GB"),
        new(LanguageTag.Chinese, "中文", "zh_CN"),
        new(LanguageTag.Uzbek, "Oʻzbekcha", "uz_UZ"),
    ];

    public static InterfaceLanguage Default => All[0];

    public static InterfaceLanguage Current => All.Single(language => language.IsCurrent);

    public string Segment => LanguageTag.ToUrlSegment(Culture)!;

    public bool IsCurrent => Segment == RequestLanguage.Segment;

    /// <summary>The address of the same public page in this language.</summary>
    public string SamePage(HttpRequest request, bool withQuery)
    {
        var address = ReturnPath.Original(request);
        var rest = address.Path.Value is ['/', _, _, .. var after] ? after : "";
        return new PathString($"/{Segment}{rest}").ToUriComponent() + (withQuery ? address.Query.ToUriComponent() : "");
    }
}
