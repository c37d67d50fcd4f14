using System.Text.RegularExpressions;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;

namespace CooperationPortal.Core.Press.Reading;

/// <summary>
/// Finds known names in a text: the longest at each place, in any script, as Russian and Uzbek decline them. It asks
/// the registry nothing itself.
/// </summary>
public sealed partial class NameSpans(string text, string lang)
{
    /// <summary>Hardly a name has more words; each costs a key for every word of the text.</summary>
    private const int MostWords = 14;

    // The sound of a short word in another script says too little.
    private const int ShortestOfOtherScript = 5;
    private const int ShortestWord = 3;

    private readonly IReadOnlyList<ArticleWord> words = ArticleWords.Of(text);
    private readonly bool isUzbek = LanguageTag.Primary(lang) == "uz";

    /// <summary>What the registry is to be asked for, all at once.</summary>
    public IReadOnlySet<string> Stems => Enumerable.Range(0, words.Count)
        .SelectMany(i => Enumerable.Range(1, Math.Min(MostWords, words.Count - i)).Where(n => CanBeName(i, n))
            .SelectMany(n => StemsOf(i, n)))
        .ToHashSet();

    /// <summary>The names, one after the other as they stand in the text.</summary>
    public IReadOnlyList<NameSpan> Of(IReadOnlyCollection<KnownForm> forms)
    {
        var byStem = forms.ToLookup(f => f.Stem);
        var spans = HanSpans(forms);
        for (var i = 0; i < words.Count;)
        {
            var found = Longest(i, byStem);
            if (found.Span is not null)
            {
                spans.Add(found.Span);
            }

            i += Math.Max(1, found.Words);
        }

        return [.. spans.OrderBy(s => s.Start)];
    }

    private (NameSpan? Span, int Words) Longest(int first, ILookup<string, KnownForm> byStem)
    {
        for (var count = Math.Min(MostWords, words.Count - first); count > 0; count--)
        {
            if (!CanBeName(first, count))
            {
                continue;
            }

            var key = Joined(first, count, w => w.Key);
            var fitting = StemsOf(first, count).SelectMany(s => byStem[s]).Distinct()
                .Where(f => Fits(f, key, first, count)).ToList();
            if (fitting.Count > 0)
            {
                var best = fitting.Exists(f => f.Key == key) ? fitting.FindAll(f => f.Key == key) : fitting;
                var start = words[first].Start;
                return (new NameSpan(start, words[first + count - 1].End - start, best), count);
            }
        }

        return (null, 0);
    }

    /// <summary>A name of one word begins with a capital, one of two has a capital; longer ones are names by themselves.</summary>
    private bool CanBeName(int first, int count) => count > 2 || Enumerable.Range(first, count).Any(i => words[i].IsCapital);

    private bool Fits(KnownForm form, string key, int first, int count)
    {
        var isSameScript = ArticleWords.IsCyrillic(form.Form.Text) == words[first].IsCyrillic && !ArticleWords.HasHan(form.Form.Text);
        if (count > 1)
        {
            return isSameScript || form.Key == key;
        }

        return form.Key == key
            ? key.Length >= (isSameScript ? ShortestWord : ShortestOfOtherScript)
            : isSameScript && (words[first].IsCyrillic || isUzbek) && NameStem.CanBeFormOf(key, form.Key);
    }

    /// <summary>As it stands; in Uzbek also without the ending of its last word; of two words in either order, as people are named.</summary>
    private IEnumerable<string> StemsOf(int first, int count)
    {
        yield return Joined(first, count, w => w.Stem);
        if (isUzbek && UzbekCase().Match(words[first + count - 1].Key) is { Success: true } ending)
        {
            var last = NameStem.Of(words[first + count - 1].Key[..ending.Index]);
            yield return count == 1 ? last : $"{Joined(first, count - 1, w => w.Stem)} {last}";
        }

        if (count == 2 && words[first].IsCapital && words[first + 1].IsCapital)
        {
            yield return $"{words[first + 1].Stem} {words[first].Stem}";
        }
    }

    private string Joined(int first, int count, Func<ArticleWord, string> part) =>
        string.Join(' ', Enumerable.Range(first, count).Select(i => part(words[i])));

    private List<NameSpan> HanSpans(IEnumerable<KnownForm> forms)
    {
        var spans = new List<NameSpan>();
        foreach (var name in forms.Where(f => ArticleWords.HasHan(f.Form.Text)).GroupBy(f => f.Form.Text).OrderByDescending(g => g.Key.Length))
        {
            for (var at = text.IndexOf(name.Key, StringComparison.Ordinal); at >= 0;
                at = text.IndexOf(name.Key, at + 1, StringComparison.Ordinal))
            {
                if (!spans.Exists(s => at < s.Start + s.Length && s.Start < at + name.Key.Length))
                {
                    spans.Add(new NameSpan(at, name.Key.Length, [.. name]));
                }
            }
        }

        return spans;
    }

    [GeneratedRegex("(?<=[a-z]{4})(?:ning|dagi|dan|da|ga|ka|ni)$", RegexOptions.CultureInvariant)]
    private static partial Regex UzbekCase();
}
