using System.Text.RegularExpressions;

namespace CooperationPortal.Core.Search;

/// <summary>Russian in Latin letters, as passports write it, back in its own: "Tsin Yuykhuey" is «Цин Юйхуэй».</summary>
internal static partial class RussianLetters
{
    private static readonly Dictionary<string, string> Letters = new(StringComparer.OrdinalIgnoreCase)
    {
        ["shch"] = "щ", ["zh"] = "ж", ["kh"] = "х", ["ts"] = "ц", ["tsz"] = "цз", ["ch"] = "ч", ["sh"] = "ш", ["yu"] = "ю", ["ya"] = "я", ["iu"] = "ю",
        ["ia"] = "я", ["ye"] = "е", ["ay"] = "ай", ["ey"] = "эй", ["oy"] = "ой", ["uy"] = "уй", ["yuy"] = "юй", ["uey"] = "уэй", ["a"] = "а", ["b"] = "б",
        ["c"] = "ц", ["d"] = "д", ["e"] = "э", ["f"] = "ф", ["g"] = "г", ["h"] = "х", ["i"] = "и", ["j"] = "й", ["k"] = "к", ["l"] = "л", ["m"] = "м",
        ["n"] = "н", ["o"] = "о", ["p"] = "п", ["r"] = "р", ["s"] = "с", ["t"] = "т", ["u"] = "у", ["v"] = "в", ["w"] = "в", ["x"] = "х", ["y"] = "ы", ["z"] = "з",
    };

    public static string Of(string typed) => Spelling().Replace(typed, m => Letters.GetValueOrDefault(m.Value, m.Value));

    [GeneratedRegex("shch|tsz|yuy|uey|zh|kh|ts|ch|sh|yu|ya|iu|ia|ye|ay|ey|oy|uy|[a-z]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Spelling();
}
