using CooperationPortal.Core.Vocabularies;

namespace CooperationPortal.Core.Data.ReferenceData;

/// <summary>What people call the things of the vocabularies, beside their labels: heart for cardiology, in four languages.</summary>
internal static class TermWords
{
    private static readonly Lazy<ILookup<(VocabularyKind, string), string>> Words = new(() =>
        ReferenceFile.Read("term-words.csv").ToLookup(
            row => (Enum.Parse<VocabularyKind>(row["vocabulary"]), row["code"]),
            row => row["words"]));

    /// <summary>Word by word, of all languages.</summary>
    public static IEnumerable<string> Of(VocabularyKind vocabulary, string code) =>
        Words.Value[(vocabulary, code)].SelectMany(words => words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
