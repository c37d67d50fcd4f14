using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Search;

/// <summary>Shows where in a text the words stand that were looked for, as <see cref="SearchWords"/> looks for them.</summary>
public sealed class FoundWords
{
    private readonly IReadOnlyList<SearchWord> words;
    private readonly IReadOnlyList<string> chinese;
    private readonly IReadOnlyDictionary<string, string> labels;

    private FoundWords(IEnumerable<SearchWord> words, IEnumerable<string> chinese, IReadOnlyDictionary<string, string> labels)
    {
        this.words = [.. words];
        this.chinese = [.. chinese];
        this.labels = labels;
    }

    /// <param name="typed">What is looked for.</param>
    /// <param name="labels">Labels of codes that people call otherwise, each with the word that was meant for it.</param>
    public static FoundWords Of(string typed, IReadOnlyDictionary<string, string>? labels = null)
    {
        var parts = SearchWords.Split(typed).SelectMany(Others).ToList();
        return new FoundWords(
            SearchWords.Of(string.Join(' ', parts.Where(p => !HanScript.Has(p)))).Where(w => w.Key.Length > 1),
            parts.SelectMany(Chinese).Select(HanScript.Simplify).Distinct(),
            labels ?? new Dictionary<string, string>());
    }

    /// <summary>What stands for a word is marked like it.</summary>
    private static IEnumerable<string> Others(string part) =>
        part[0] == SameWords.Mark ? SameWords.Of(part[1..]).SelectMany(SearchWords.Split).Prepend(part[1..]) : [part];

    /// <summary>The places in their order, none over another; none for a text that was found by something else.</summary>
    public IReadOnlyList<FoundWord> In(string text)
    {
        var found = new List<FoundWord>();
        var simplified = chinese.Count == 0 ? text : HanScript.Simplify(text);
        foreach (var next in Bare(text).Concat(chinese.SelectMany(word => Occurrences(simplified, word)))
            .OrderBy(f => f.Start).ThenByDescending(f => f.Length))
        {
            if (found.Count == 0 || next.Start >= found[^1].End)
            {
                found.Add(next);
            }
        }

        return found.Count == 0 && labels.TryGetValue(text, out var word) ? [new FoundWord(0, text.Length, word)] : found;
    }

    private IEnumerable<FoundWord> Bare(string text) =>
        from word in words.Count == 0 ? [] : TextWords.Of(text)
        let sought = words.FirstOrDefault(w => w.IsIn(word.Key))
        where sought is not null
        select new FoundWord(word.Start, word.Length, sought.Key);

    private static IEnumerable<FoundWord> Occurrences(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
        {
            yield return new FoundWord(at, word.Length, word);
        }
    }

    /// <summary>Runs of Chinese characters.</summary>
    private static IEnumerable<string> Chinese(string word) =>
        string.Concat(word.Select(c => HanScript.Is(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A part of a text that was looked for, and by which of the words.</summary>
public readonly record struct FoundWord(int Start, int Length, string By)
{
    public int End => Start + Length;
}
