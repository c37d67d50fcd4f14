using CooperationPortal.Core.Search;

namespace CooperationPortal.Core.Data.ReferenceData;

/// <summary>What belongs to a country, and who is from there, where no rule makes the word of its name: немецкий, Dutch, moʻgʻul, Sino-.</summary>
internal static class Peoples
{
    private static readonly Lazy<ILookup<string, string>> Countries = new(() => ReferenceFile.Read("peoples.csv")
        .SelectMany(row => row["words"].Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(FormsOf), (row, word) => (Code: row["country"], Key: KeyOf(word)))
        .Distinct().ToLookup(x => x.Key, x => x.Code));

    /// <summary>The ISO codes of the countries, and of republics within them, by the stem of the word; none for any other word.</summary>
    public static IEnumerable<string> CountriesOf(string word) => Countries.Value[KeyOf(word)];

    /// <summary>«Кореец» is also «корейцы», and «японец» «японцы».</summary>
    private static IEnumerable<string> FormsOf(string word) => !word.EndsWith("ец", StringComparison.Ordinal) ? [word]
        : [word, word[..^2] + ("аеёиоуыэюя".Contains(word[^3], StringComparison.Ordinal) ? "йцы" : "цы")];

    private static string KeyOf(string word) => WordStem.Of(SearchKey.Of(word));
}
