using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Search;

/// <summary>The part of a record's texts that shows why it was found.</summary>
/// <param name="Text">A whole text, or the part of it around the words, with … where it was cut.</param>
public sealed record Excerpt(string Text, string Lang)
{
    /// <summary>As much as fits two lines of the page.</summary>
    private const int Longest = 160;

    private const int Before = 40;

    /// <summary>
    /// Where most of the words stand, in the reader's language if a text has any of them there; null where the words are in none of the
    /// texts, as for a record that was found by a name.
    /// </summary>
    public static Excerpt? Of(IEnumerable<LocalizedText> texts, FoundWords words, string lang) => texts
        .SelectMany(text => Readable(text.Texts.Select(one => (Lang: one.Key, Text: one.Value, Found: words.In(one.Value))), lang))
        .OrderByDescending(one => one.Found.Select(f => f.By).Distinct().Count())
        .ThenByDescending(one => one.Lang == lang)
        .Select(one => new Excerpt(Cut(one.Text, one.Found[0]), one.Lang))
        .FirstOrDefault();

    /// <summary>Of the languages of a text the reader's, where it has any of the words; else all that have.</summary>
    private static IEnumerable<(string Lang, string Text, IReadOnlyList<FoundWord> Found)> Readable(
        IEnumerable<(string Lang, string Text, IReadOnlyList<FoundWord> Found)> languages, string lang)
    {
        var found = languages.Where(one => one.Found.Count > 0).ToList();
        return found.Exists(one => one.Lang == lang) ? found.Where(one => one.Lang == lang) : found;
    }

    private static string Cut(string text, FoundWord first)
    {
        if (text.Length <= Longest)
        {
            return text;
        }

        var start = first.Start <= Before ? 0 : NextWord(text, first.Start - Before, first.Start);
        var end = start + Longest >= text.Length ? text.Length : LastWord(text, first.End, Math.Max(start + Longest, first.End));
        return $"{(start > 0 ? "… " : "")}{text[start..end]}{(end < text.Length ? " …" : "")}";
    }

    /// <summary>Where a word begins, between two places of a text; in Chinese, a character.</summary>
    private static int NextWord(string text, int from, int before) =>
        text.IndexOf(' ', from, before - from) is var space and >= 0 ? space + 1 : Whole(text, from);

    /// <summary>Where a word ends, between two places of a text; in Chinese, a character.</summary>
    private static int LastWord(string text, int after, int before) =>
        text.LastIndexOf(' ', before, before - after) is var space and >= 0 ? space : Whole(text, before);

    /// <summary>Never within a surrogate pair.</summary>
    private static int Whole(string text, int at) => at < text.Length && char.IsLowSurrogate(text[at]) ? at + 1 : at;
}
