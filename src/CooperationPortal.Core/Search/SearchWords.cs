using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

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

    /// <summary>The words as they were typed.</summary>
    internal static string[] Split(string typed) => Cut(typed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>
    /// Each word with what it is recognised by: the beginning of a word, or any part of one for Chinese, which has no
    /// spaces between words.
    /// </summary>
    internal static IReadOnlyList<SearchWord> Of(string typed) =>
    [
        .. Split(typed)
            .SelectMany(part => SearchKey.Of(part).Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(key => HanScript.Has(part) ? new SearchWord(key, true) : new SearchWord(WordStem.Of(key), false)))
            .Distinct(),
    ];

    /// <summary>The records, or the names, in which each of the words occurs.</summary>
    internal static IQueryable<T> WithWords<T>(this IQueryable<T> records, string? typed)
        where T : class
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return records;
        }

        var words = Of(typed);
        return words.Count == 0
            ? records.Where(r => false)
            : words.Aggregate(records, (found, word) => word.IsPart
                ? found.Where(r => EF.Property<string>(r, nameof(Record.SearchKey)).Contains(word.Key))
                : found.Where(r => EF.Property<string>(r, nameof(Record.SearchKey)).StartsWith(word.Key)
                    || EF.Property<string>(r, nameof(Record.SearchKey)).Contains(word.AfterSpace)));
    }
}
