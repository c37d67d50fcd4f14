using System.Text.RegularExpressions;

namespace CooperationPortal.Core.Search;

/// <summary>
/// A name as it is heard: its consonants, hard or soft as they may be, with any vowels between them. «Исобекав» is Isabekov, and
/// Korean and Japanese, which tell neither l from r nor v from b or p, put vowels between: 코브제프 is Kobzev.
/// </summary>
internal static partial class Consonants
{
    private const int Shortest = 6;
    private const int Fewest = 3;
    private const int Many = 5;
    private const string Vowels = "[aeiou]*";

    // What may stand in a key for a consonant.
    private static readonly Dictionary<string, string> Near = new(StringComparer.Ordinal)
    {
        ["b"] = "[bp]", ["p"] = "[pb]", ["v"] = "[vf]", ["f"] = "[fv]", ["d"] = "[dt]", ["t"] = "[td]", ["g"] = "[gkh]", ["k"] = "[kg]",
        ["h"] = "[hgk]", ["z"] = "[zs]", ["s"] = "[sz]", ["j"] = "(?:j|sh|z)", ["sh"] = "(?:sh|s|ch)", ["ch"] = "(?:ch|sh|ts)", ["ts"] = "(?:ts|ch|s)",
    };

    // The same where the script has fewer sounds.
    private static readonly Dictionary<string, string> Far = new(Near, StringComparer.Ordinal)
    {
        ["b"] = "[bvp]", ["p"] = "[pfvb]", ["r"] = "[rl]", ["l"] = "[lr]", ["j"] = "(?:[jz]|ch|ts)", ["ch"] = "(?:ch|ts|j)", ["s"] = "(?:sh|[sz])", ["m"] = "[mn]",
        ["n"] = "[nm]", ["ng"] = "ng?", ["d"] = "[dt]", ["sh"] = "(?:sh|s|ch)",
    };

    /// <summary>A pattern for whole words of keys; null for words that are too short to be told by their consonants.</summary>
    public static string? PatternOf(string word)
    {
        var key = SearchKey.Of(word);
        if (key.Length < Shortest || !key.All(char.IsAsciiLetterLower))
        {
            return null;
        }

        var table = IsSyllabic(word) ? Far : Near;
        var patterns = new[] { key, NameStem.Of(key) }.Select(k => PatternOf(k, table)).OfType<string>().Distinct().ToList();
        return patterns.Count == 0 ? null : $"(?:{string.Join('|', patterns)})";
    }

    private static string? PatternOf(string key, Dictionary<string, string> table)
    {
        var sounds = Sound().Matches(key).Select(m => m.Value).ToList();
        return sounds.Count < Fewest ? null
            : (IsVowel(key[0]) ? "[aeiou]+" : "") + string.Concat(sounds.Select(sound => (table.GetValueOrDefault(sound) ?? sound) + Vowels));
    }

    /// <summary>How many letters may be other: a third of them, and half where many consonants or the syllables of a script are the same.</summary>
    /// <param name="word">As it was typed.</param>
    /// <param name="key">What is compared: its key, or the stem of that.</param>
    public static int MostSteps(string word, string key) =>
        IsSyllabic(word) || Sound().Count(key) >= Many ? key.Length / 2 : key.Length / 3;

    private static bool IsVowel(char c) => "aeiou".Contains(c, StringComparison.Ordinal);

    /// <summary>Hangul and kana.</summary>
    private static bool IsSyllabic(string word) => word.Any(c => c is (>= '\u3040' and <= '\u30FF') or (>= '\uAC00' and <= '\uD7A3'));

    [GeneratedRegex("sh|ch|ts|[b-df-hj-np-tv-z]", RegexOptions.CultureInvariant)]
    private static partial Regex Sound();
}
