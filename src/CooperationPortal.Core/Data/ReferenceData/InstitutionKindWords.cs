using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Data.ReferenceData;

/// <summary>What people call a body of its kind, in four languages: больница, hospital, 医院, shifoxona.</summary>
internal static class InstitutionKindWords
{
    private static readonly Lazy<ILookup<string, InstitutionKind>> Known = new(() =>
        ReferenceFile.Read("institution-kind-words.csv")
            .SelectMany(row => row["words"].Split(' '), (row, word) => (Key: KeyOf(word), Kind: Enum.Parse<InstitutionKind>(row["kind"])))
            .Distinct().ToLookup(x => x.Key, x => x.Kind));

    /// <summary>The kinds that the word names, in whatever form it stands; none for any other word. A plural of Uzbek leaves a vowel.</summary>
    public static InstitutionKind[] KindsOf(string word) => KeyOf(word) is var key && Known.Value.Contains(key)
        ? [.. Known.Value[key]]
        : [.. Known.Value[key.TrimEnd('a', 'e', 'i', 'o', 'u')]];

    private static string KeyOf(string word) => HanScript.Has(word) ? HanScript.Simplify(word) : WordStem.Of(SearchKey.Of(word));
}
