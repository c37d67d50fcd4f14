using System.Text.RegularExpressions;
using CooperationPortal.Core.Search;

namespace CooperationPortal.Core.Press.Reading;

/// <summary>Cuts a text into words; Chinese, which has no spaces, is not cut.</summary>
public static partial class ArticleWords
{
    public static IReadOnlyList<ArticleWord> Of(string text)
    {
        var known = new Dictionary<string, (string Key, string Stem)>();
        var words = new List<ArticleWord>();
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
                words.Add(new ArticleWord(
                    word.Index, word.Length, keys.Key, keys.Stem, char.IsUpper(letters[0]), IsCyrillic(letters)));
            }
        }

        return words;
    }

    public static bool IsCyrillic(string letters) => letters.Any(c => c is >= '\u0400' and <= '\u04FF');

    public static bool HasHan(string text) => text.Any(c => c is >= '\u3400' and <= '\u9FFF');

    // An English possessive stays outside: «Khabarovsk's» names Khabarovsk.
    [GeneratedRegex(
        @"№|[\p{L}\p{M}\p{N}-[\u3400-\u9FFF]]+(?:['`´ʹʻʼʽˈ‘’‛′＇](?!s\b)[\p{L}\p{M}\p{N}-[\u3400-\u9FFF]]+)*['ʻʼ‘’]?(?<!['’])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
