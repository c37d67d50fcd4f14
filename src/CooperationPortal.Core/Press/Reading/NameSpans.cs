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

    private readonly IReadOnlyList<TextWord> words = TextWords.Of(text);
    private readonly bool isUzbek = LanguageTag.Primary(lang) == "uz";

    /// <summary>What the registry is to be asked for, all at once.</summary>
    public IReadOnlySet<string> Stems => Enumerable.Range(0, words.Count)
        .SelectMany(i => Enumerable.Range(1, Math.Min(MostWords, words.Count - i)).SelectMany(n => StemsOf(i, n)))
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
            var key = Joined(first, count, w => w.Key);
            var fitting = StemsOf(first, count).SelectMany(s => byStem[s]).Distinct()
                .Where(f => Fits(f, key, first, count)).ToList();
            if (fitting.Count > 0)
            {
                var best = fitting.Exists(f => f.Key == key) ? fitting.FindAll(f => f.Key == key) : fitting;
                var start = words[first].Start;
                return (new NameSpan(start, WithClosingMark(start, words[first + count - 1].End) - start, best), count);
            }
        }

        return (null, 0);
    }

    /// <summary>One or two words have a capital, unless the registry writes them without; more are a name by themselves.</summary>
    private bool CanBeName(KnownForm form, int first, int count) =>
        count > 2 || char.IsLower(form.Form.Text[0]) || Enumerable.Range(first, count).Any(i => words[i].IsCapital);

    private bool Fits(KnownForm form, string key, int first, int count)
    {
        if (!CanBeName(form, first, count))
        {
            return false;
        }

        var isSameScript = TextWords.IsCyrillic(form.Form.Text) == words[first].IsCyrillic && !HanScript.Has(form.Form.Text);
        if (count > 1)
        {
            return isSameScript || form.Key == key;
        }

        return form.Key == key
            ? key.Length >= (isSameScript ? ShortestWord : ShortestOfOtherScript)
            : isSameScript && (LastWithoutEnding(words[first]) == form.Stem
                || (words[first].IsCyrillic && NameStem.CanBeFormOf(key, form.Key)));
    }

    /// <summary>A name that ends in quotation marks ends with the closing one.</summary>
    private int WithClosingMark(int start, int end) =>
        end < text.Length && text[end] is '»' or '”' or '"' && text[start..end].Count(c => c is '«' or '“' or '"') % 2 == 1
            ? end + 1
            : end;

    /// <summary>As it stands, and without an ending of its last word; of two words in either order, as people are named.</summary>
    private IEnumerable<string> StemsOf(int first, int count)
    {
        yield return Joined(first, count, w => w.Stem);
        if (LastWithoutEnding(words[first + count - 1]) is { } last)
        {
            yield return count == 1 ? last : $"{Joined(first, count - 1, w => w.Stem)} {last}";
        }

        if (count == 2 && words[first].IsCapital && words[first + 1].IsCapital)
        {
            yield return $"{words[first + 1].Stem} {words[first].Stem}";
        }
    }

    /// <summary>The stem without an Uzbek case or an English possessive; null where the word has none.</summary>
    private string? LastWithoutEnding(TextWord word)
    {
        var ending = isUzbek ? UzbekCase().Match(word.Key) : null;
        return ending is { Success: true } ? NameStem.Of(word.Key[..ending.Index])
            : word.Length > 2 && text[word.End - 2] is '\'' or '’' && text[word.End - 1] == 's' ? NameStem.Of(word.Key[..^1])
            : null;
    }

    private string Joined(int first, int count, Func<TextWord, string> part) =>
        string.Join(' ', Enumerable.Range(first, count).Select(i => part(words[i])));

    private List<NameSpan> HanSpans(IEnumerable<KnownForm> forms)
    {
        var spans = new List<NameSpan>();
        foreach (var name in forms.Where(f => HanScript.Has(f.Form.Text)).GroupBy(f => f.Form.Text).OrderByDescending(g => g.Key.Length))
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
