using System.Text;
using System.Text.RegularExpressions;
using AnyAscii;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Search;

/// <summary>
/// Foreign names as Chinese writes them by their sound: of 阿尔马佐夫 the consonants are those of Almazov. Chinese tells neither b from p
/// nor l from r, and adds and drops vowels.
/// </summary>
internal static partial class ForeignSounds
{
    private const int Shortest = 3;
    private const int Longest = 10;
    private const int FewestConsonants = 3;

    private const string Vowels = "[aeiou]*";

    // Of its readings the one that foreign names have.
    private static readonly Dictionary<char, string> Read = new() { ['什'] = "shi", ['茜'] = "xi", ['尔'] = "er", ['勒'] = "le", ['佛'] = "fo", ['卜'] = "bu" };

    // What a syllable of pinyin may begin with in the key of a name.
    private static readonly Dictionary<string, string> Beginnings = new(StringComparer.Ordinal)
    {
        ["b"] = "[bpv]", ["p"] = "[pbf]", ["m"] = "m", ["f"] = "[fvhp]", ["d"] = "[dt]", ["t"] = "[td]", ["n"] = "n", ["l"] = "[lr]",
        ["g"] = "[gkhj]", ["k"] = "[kgh]", ["h"] = "[hgkf]", ["j"] = "(?:[jgzkdt]|ch|ts)", ["q"] = "(?:ch|ts|[ckt])", ["x"] = "(?:sh|[shkz])",
        ["zh"] = "(?:j|z|d|ch|ts)", ["ch"] = "(?:ch|ts)", ["sh"] = "sh?", ["r"] = "[rlj]", ["z"] = "(?:[zsj]|ts|dz)", ["c"] = "(?:ts|[sz]|ch)",
        ["s"] = "[sz]", ["y"] = "", ["w"] = "[vub]?",
    };

    /// <summary>A pattern for whole words of keys; null for words that are too short to be told by their consonants.</summary>
    public static string? PatternOf(string characters)
    {
        if (characters.Length is < Shortest or > Longest || !characters.All(HanScript.Is))
        {
            return null;
        }

        var syllables = characters.Select(c => Read.GetValueOrDefault(c) ?? c.ToString().Transliterate().Trim().ToLowerInvariant()).ToList();
        var pattern = new StringBuilder(Vowels);
        var consonants = 0;
        foreach (var (syllable, next) in syllables.Zip(syllables.Skip(1).Append("")))
        {
            if (Syllable().Match(syllable) is not { Success: true } parts)
            {
                return null;
            }

            var begun = parts.Groups["begun"].Value;
            var nasal = !parts.Groups["nasal"].Success ? ""
                : next.Length > 0 && "nm".Contains(next[0], StringComparison.Ordinal) ? "[aeiou]+n?g?"
                : next.Length > 0 && "bpf".Contains(next[0], StringComparison.Ordinal) ? "[aeiou]+[nm]"
                : "[aeiou]+ng?";
            consonants += (begun is "" or "y" or "w" && syllable != "er" ? 0 : 1) + (nasal.Length > 0 ? 1 : 0);
            pattern.Append(syllable == "er" ? "[lr]" : begun is "" or "y" ? "" : "[rl]?" + Beginnings[begun]).Append(nasal).Append(Vowels);
        }

        return consonants < FewestConsonants ? null : pattern.ToString();
    }

    [GeneratedRegex("^(?<begun>zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]?)[aeiouv]+(?<nasal>ng?)?r?$", RegexOptions.CultureInvariant)]
    private static partial Regex Syllable();
}
