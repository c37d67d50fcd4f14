using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Search;

/// <summary>What a reader typed to look for; the address of a list may hold a text of any length and any characters.</summary>
public static class SearchWords
{
    /// <summary>As much of a text as is looked for.</summary>
    public const int Longest = 200;

    /// <summary>The beginning that is looked for, without half a character at its end.</summary>
    public static string Cut(string typed)
    {
        var text = typed.Trim();
        return text.Length <= Longest ? text
            : char.IsHighSurrogate(text[Longest - 1]) ? text[..(Longest - 1)]
            : text[..Longest];
    }

    /// <summary>Something was typed, but neither a letter nor a digit: nothing fits it.</summary>
    public static bool AreNone(string? typed) => !string.IsNullOrWhiteSpace(typed) && SearchKey.Of(Cut(typed)).Length == 0;

    /// <summary>The records in which each of the words occurs.</summary>
    internal static IQueryable<T> WithWords<T>(this IQueryable<T> records, string? typed)
        where T : Record
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return records;
        }

        var words = SearchKey.Of(Cut(typed)).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        return words.Count == 0
            ? records.Where(r => false)
            : words.Aggregate(records, (found, word) => found.Where(r => r.SearchKey.Contains(word)));
    }
}
