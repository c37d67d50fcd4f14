using System.Text.RegularExpressions;

namespace CooperationPortal.Core.Search;

/// <summary>
/// The part of a typed word that its other forms begin with, as a key: «кардиологам», "cardiologists", "kardiologlar" and
/// "cardiology" all give <c>kardiolog</c>. Only what is looked for is cut: of what is found, a word has to begin so.
/// </summary>
/// <remarks>Why not a library's stems: docs/decisions/0017-words-found-by-their-beginnings.md.</remarks>
public static partial class WordStem
{
    /// <summary>The stem of one word of a search key; a number or a short word is its own.</summary>
    public static string Of(string key)
    {
        if (key.Any(char.IsAsciiDigit))
        {
            return key;
        }

        var bare = Suffix().Replace(key, "");
        return Adjective().Replace(bare.Length < key.Length ? bare : Ending().Replace(key, ""), "");
    }

    // Plural, participle, doctor and citizen of English; plural, the abstract noun and the cases of Uzbek.
    [GeneratedRegex(
        "(?<=[a-z]{6})(?:iks?|isians?)$|(?<=[a-z]{3}[ie]a)ns?$|(?<=[a-z]{4})(?:ese|(?<=[a-z]{5})[aeiou]+(?:da|ga|dan)|(?<=[a-z]{6})[dg]a|(?<=[a-z]{5})dagi(?:lar)?|e?s|ed|ings?|lar(?:i|ni|ning|ga|da|dan|ini|ining|iga|ida|idan)?|(?<=[aeiou])si(?:ni|ning|ga|da|dan)|(?<=[a-z]{5})(?<!ts)i(?:ni|ning|ga)|li[kg](?:lar)?(?:i|ni|ning|ga|da|dan)?|(?<=[a-z]{5})ning|dan)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Suffix();

    // Vowels, and the cases of Russian that end in a consonant after one; not those of Palau, which nobody declines.
    [GeneratedRegex("(?<=[a-z]{3})(?!au$)(?<!a(?=u$))[aeiou]+(?:go|mu|mi|m|h|v)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Ending();

    // кардиологический, хирургический, медицинский; cardiologist; трансплантация, transplantation.
    [GeneratedRegex("(?<=[a-z]{4})(?:i?(?:chesk|sk|st)|ats(?:ion)?|ation)$", RegexOptions.CultureInvariant)]
    private static partial Regex Adjective();
}
