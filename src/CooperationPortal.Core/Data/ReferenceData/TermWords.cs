using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Vocabularies;

namespace CooperationPortal.Core.Data.ReferenceData;

/// <summary>What people call the things of the vocabularies, beside their labels: heart for cardiology, in four languages.</summary>
internal static class TermWords
{
    private static readonly Lazy<ILookup<(VocabularyKind Vocabulary, string Code), string>> Words = new(() =>
        ReferenceFile.Read("term-words.csv")
            .SelectMany(row => row["words"].Split(' ', StringSplitOptions.RemoveEmptyEntries), (row, word) => (row, word))
            .ToLookup(x => (Enum.Parse<VocabularyKind>(x.row["vocabulary"]), x.row["code"]), x => x.word));

    private static readonly Lazy<IReadOnlyList<(VocabularyKind Vocabulary, string Code, string Key, bool IsChinese)>> Keys = new(() =>
        [.. Words.Value.SelectMany(code => code, (code, word) => (code.Key.Vocabulary, code.Key.Code, CharacterKey.WithSound(word), HanScript.Has(word)))]);

    /// <summary>Word by word, of all languages.</summary>
    public static IEnumerable<string> Of(VocabularyKind vocabulary, string code) => Words.Value[(vocabulary, code)];

    public static IEnumerable<string> All() => Words.Value.SelectMany(words => words);

    /// <summary>
    /// Several words that are together the name of a thing: in «китайская медицина» the country is no place to look for.
    /// </summary>
    public static bool AreOneName(IReadOnlyCollection<SearchWord> words) => words.Count > 1
        && Keys.Value.Where(known => words.Any(word => word.IsIn(known.Key))).GroupBy(known => (known.Vocabulary, known.Code))
            .Any(code => words.All(word => code.Any(known => word.IsIn(known.Key))));

    /// <summary>The codes that people call by the word, in its script: "jia" is no word for what 交流 is.</summary>
    public static IEnumerable<(VocabularyKind Vocabulary, string Code)> Meant(SearchWord word) => Keys.Value
        .Where(known => word.IsPart == known.IsChinese && word.IsIn(known.Key))
        .Select(known => (known.Vocabulary, known.Code))
        .Distinct();
}
