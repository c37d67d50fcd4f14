using CooperationPortal.Core.Shared;

namespace CooperationPortal.Web.PageSupport.Components;

/// <summary>The quotation marks of a language.</summary>
public static class Quotes
{
    public static (string Open, string Close) Of(string lang) => LanguageTag.Primary(lang) switch
    {
        "ru" or "uz" or "kk" or "ky" or "uk" or "be" => ("«", "»"),
        "ro" => ("„", "”"),
        "de" => ("„", "“"),
        "fr" => ("«\u00a0", "\u00a0»"),
        "ja" => ("「", "」"),
        _ => ("“", "”"),
    };
}
