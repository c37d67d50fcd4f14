using System.Text.RegularExpressions;

namespace CooperationPortal.Core.Search;

/// <summary>Mends words typed in two alphabets at once, such as a Cyrillic «ОКБ» with a Latin B.</summary>
internal static partial class LookAlikes
{
    // Letter for letter, the same shape in both alphabets, or the small shape of the same capital: Camapa.
    private const string Latin = "ABCEHKMOPTXYaceopxyikmt";
    private const string Cyrillic = "АВСЕНКМОРТХУасеорхуікмт";

    /// <summary>Each mixed word is brought to the alphabet in which it has a letter that the other one lacks.</summary>
    public static string Mend(string text) => MixedWord().Replace(text, match => MendWord(match.Value));

    /// <summary>Words of nothing but such letters, read in the other alphabet: COMA for СОМА.</summary>
    public static string Exchange(string text) => Word().Replace(text, match => match.Value switch
    {
        var word when word.All(Latin.Contains) => Swap(word, Latin, Cyrillic),
        var word when word.All(Cyrillic.Contains) => Swap(word, Cyrillic, Latin),
        var word => word,
    });

    private static string MendWord(string word)
    {
        var ownCyrillic = word.Any(c => IsCyrillic(c) && !Cyrillic.Contains(c));
        var ownLatin = word.Any(c => char.IsAsciiLetter(c) && !Latin.Contains(c));
        return (ownCyrillic, ownLatin) switch
        {
            (true, true) => word,
            (false, true) => Swap(word, Cyrillic, Latin),
            _ => Swap(word, Latin, Cyrillic),
        };
    }

    private static string Swap(string word, string from, string to) =>
        string.Concat(word.Select(c => from.IndexOf(c) is var i and >= 0 ? to[i] : c));

    private static bool IsCyrillic(char c) => c is >= '\u0400' and <= '\u04FF';

    [GeneratedRegex(@"\w*(?:[A-Za-z][\u0400-\u04FF]|[\u0400-\u04FF][A-Za-z])\w*", RegexOptions.CultureInvariant)]
    private static partial Regex MixedWord();

    [GeneratedRegex(@"\w{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
