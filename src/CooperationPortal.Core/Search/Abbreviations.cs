using System.Text.RegularExpressions;
using CooperationPortal.Core.Data.ReferenceData;

namespace CooperationPortal.Core.Search;

/// <summary>Puts the words for what is short: «Минздрав», «ОКБ», 卫健委.</summary>
internal static class Abbreviations
{
    private const int LongestName = 12;

    private static readonly Lazy<IReadOnlyList<(Regex Short, string Long)>> Known = new(() =>
    [
        .. ReferenceFile.Read("abbreviations.csv").Select(row => (
            new Regex(PatternOf(row["short"]), RegexOptions.CultureInvariant | RegexOptions.IgnoreCase), row["long"])),
    ]);

    private static readonly Lazy<IReadOnlyList<(string Short, string Long)>> Ends = new(() =>
    [
        .. ReferenceFile.Read("abbreviations.csv").Select(row => (row["short"], row["long"]))
            .Where(known => known.Item1.Length > 1 && known.Item1.All(c => c is >= 'А' and <= 'Я')),
    ]);

    /// <summary>What was typed with the words in full; null where nothing is short.</summary>
    public static string? Expand(string typed)
    {
        var full = Known.Value.Aggregate(typed, (text, known) => known.Short.Replace(text, $" {known.Long} "));
        return full == typed ? null : full.Trim();
    }

    /// <summary>The abbreviation of a name, in capitals, with what comes before the words that are known: «И» and those of ОДКБ; null where none are.</summary>
    public static (string Begun, string Long)? OfAName(string typed)
    {
        var word = typed.Trim();
        var ends = word.Length > LongestName || word.Any(char.IsWhiteSpace) || Ends.Value.Any(end => end.Short == word) ? [] : Ends.Value
            .Where(end => word.Length > end.Short.Length && word.EndsWith(end.Short, StringComparison.Ordinal)).ToList();
        return ends.OrderByDescending(end => end.Short.Length).Select(end => ((string, string)?)(word[..^end.Short.Length], end.Long)).FirstOrDefault();
    }

    /// <summary>A whole word, in any of its cases where it has a vowel to decline; Chinese has no spaces around it.</summary>
    private static string PatternOf(string word) => Shared.HanScript.Has(word)
        ? Regex.Escape(word)
        : $@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(word)}(?:а|у|ом|е|ы|ов|ам|ами|ах)?(?![\p{{L}}\p{{N}}])";
}
