using System.Text.RegularExpressions;

namespace CooperationPortal.Core.Search;

/// <summary>Takes the words off that say what kind of place is meant: "Samara Region", «г. Тольятти», 佳木斯市.</summary>
internal static partial class PlaceKinds
{
    /// <summary>The name without them; null where it has none, or consists of nothing else.</summary>
    public static string? Without(string typed)
    {
        var bare = Kind().Replace(ChineseKind().Replace(typed.Trim(), ""), " ").Trim();
        return bare.Length == 0 || bare == typed.Trim() ? null : bare;
    }

    [GeneratedRegex(
        @"(?<![\p{L}\p{N}])(?:region|oblast|krai|kray|territory|province|prefecture|republic|county|state|city|town|of|the"
            + @"|область|области|областью|обл|край|края|крае|краю|краем|провинция|провинции|провинцию|округ|округа"
            + @"|республика|республики|республике|республику|город|города|городе|г|гор"
            + @"|viloyati|viloyat|viloyatida|shahri|shahar|shahrida|oʻlkasi|o'lkasi|respublikasi|вилояти|шаҳри|ўлкаси|республикаси)(?![\p{L}\p{N}])\.?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Kind();

    [GeneratedRegex("(?<=[\u3400-\u9FFF]{2})(?:边疆区|自治区|自治州|共和国|地区|[省市州县縣区區国國盟旗])$", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseKind();
}
