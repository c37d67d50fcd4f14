using System.Text.RegularExpressions;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Search;

/// <summary>Cuts a text into words; Chinese, which has no spaces, is not cut.</summary>
public static partial class TextWords
{
    public static IReadOnlyList<TextWord> Of(string text)
    {
        var known = new Dictionary<string, (string Key, string Stem)>();
        var words = new List<TextWord>();
        foreach (var word in Word().EnumerateMatches(text))
        {
            var letters = text.Substring(word.Index, word.Length);
            if (!known.TryGetValue(letters, out var keys))
            {
                var key = SearchKey.Of(letters);
                known[letters] = keys = (key, NameStem.Of(key));
            }

            if (keys.Key.Length > 0)
            {
                words.Add(new TextWord(
                    word.Index, word.Length, keys.Key, keys.Stem, MayBeginAName(letters[0]), IsCyrillic(letters)));
            }
        }

        return WithNumbers(words);
    }

    public static bool IsCyrillic(string letters) => letters.Any(c => c is >= '\u0400' and <= '\u04FF');

    /// <summary>A capital, or a letter of a script that has none.</summary>
    private static bool MayBeginAName(char letter) => char.IsLetter(letter) && !char.IsLower(letter);

    /// <summary>«No. 5» is «№ 5», as in the keys of names.</summary>
    private static List<TextWord> WithNumbers(List<TextWord> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i].Key is "no" && char.IsAsciiDigit(words[i + 1].Key[0]))
            {
                words[i] = words[i] with { Key = "n", Stem = "n" };
            }
        }

        return words;
    }

    [GeneratedRegex(
        @"№|[\p{L}\p{M}\p{N}-[\u3400-\u9FFF]]+(?:['`´ʹʻʼʽˈ‘’‛′＇][\p{L}\p{M}\p{N}-[\u3400-\u9FFF]]+)*[ʻʼ]?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
