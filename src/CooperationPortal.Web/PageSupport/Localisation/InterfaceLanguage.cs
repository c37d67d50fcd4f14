using CooperationPortal.Core.Shared;

namespace CooperationPortal.Web.PageSupport.Localisation;

/// <summary>A language of the portal's own texts, as the language list shows it.</summary>
public sealed record InterfaceLanguage(string Culture, string OwnName)
{
    public static IReadOnlyList<InterfaceLanguage> All { get; } =
    [
        new(LanguageTag.Russian, "Русский"),
        new(LanguageTag.English, "English"),
        new(LanguageTag.Chinese, "中文"),
        new(LanguageTag.Uzbek, "Oʻzbekcha"),
    ];

    public static InterfaceLanguage Default => All[0];

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
