using System.Text.RegularExpressions;
using CooperationPortal.Core.Data.ReferenceData;

namespace CooperationPortal.Core.Search;

/// <summary>Puts the words for what is short: «Минздрав», «ОКБ», 卫健委.</summary>
internal static class Abbreviations
{
    private static readonly Lazy<IReadOnlyList<(Regex Short, string Long)>> Known = new(() =>
    [
        .. ReferenceFile.Read("abbreviations.csv").Select(row => (
            new Regex(PatternOf(row["short"]), RegexOptions.CultureInvariant | RegexOptions.IgnoreCase), row["long"])),
    ]);

    /// <summary>What was typed with the words in full; null where nothing is short.</summary>
    public static string? Expand(string typed)
    {
        var full = Known.Value.Aggregate(typed, (text, known) => known.Short.Replace(text, $" {known.Long} "));
        return full == typed ? null : full.Trim();
    }

    /// <summary>A whole word, in any of its cases where it has a vowel to decline; Chinese has no spaces around it.</summary>
    private static string PatternOf(string word) => Shared.HanScript.Has(word)
        ? Regex.Escape(word)
        : $@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(word)}(?:а|у|ом|е|ы|ов|ам|ами|ах)?(?![\p{{L}}\p{{N}}])";
}
