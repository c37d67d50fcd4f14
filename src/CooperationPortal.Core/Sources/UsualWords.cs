using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Sources;

/// <summary>
/// What sources say in place of a number or a day, in the four languages: "several", «ранее». Where it stands for the value it is read in
/// the language of the page; a quote stays as it is.
/// </summary>
public static class UsualWords
{
    private static readonly Lazy<IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>> ByText = new(() =>
        ReferenceFile.Read("usual-words.csv").SelectMany(words => words.Values, (words, text) => (words, text))
            .ToDictionary(x => x.text, x => x.words, StringComparer.OrdinalIgnoreCase));

    /// <summary>The words in a language of <see cref="LanguageTag.Offered"/>, and a number as it is; null where they are none of the usual ones.</summary>
    public static string? In(string? words, string lang) => words is null ? null
        : words.Length > 0 && words.All(char.IsAsciiDigit) ? words
        : ByText.Value.TryGetValue(words.Trim(), out var usual) ? usual.GetValueOrDefault(lang)
        : null;
}
