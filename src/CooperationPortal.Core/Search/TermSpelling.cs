using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Vocabularies;

namespace CooperationPortal.Core.Search;

/// <summary>Mends slips in the words of the vocabularies: «кардеология», "cardiolgy".</summary>
public sealed class TermSpelling(TermQueries terms, SaidWords said)
{
    private const int ShortestWithTwo = 8;

    /// <summary>What was typed with such words mended, or null where there are none; of several words one that records have is no slip.</summary>
    public async Task<string?> MendAsync(string typed, CancellationToken cancellationToken)
    {
        var known = await WordsAsync(cancellationToken);
        var words = SearchWords.Split(typed);
        var mended = new List<string>();
        foreach (var word in words)
        {
            var meant = Mend(word, known);
            mended.Add(meant != word && words.Length > 1 && await said.AreAsync(word, cancellationToken) ? word : meant);
        }

        return mended.SequenceEqual(words) ? null : string.Join(' ', mended);
    }

    private static string Mend(string word, IReadOnlyList<(string Text, string Key)> known)
    {
        var (key, stem) = (SearchKey.Of(word), WordStem.Of(SearchKey.Of(word)));
        var inItsLetters = known.Where(k => HanScript.Has(k.Text) == HanScript.Has(word) && MayBe(key, k.Key)).OrderByDescending(k => TextWords.IsCyrillic(k.Text) == TextWords.IsCyrillic(word));
        return known.Any(k => k.Key.StartsWith(stem, StringComparison.Ordinal)) ? word
            : inItsLetters.FirstOrDefault(k => NameSlips.IsSlip(key, k.Key)).Text
                ?? inItsLetters.FirstOrDefault(k => NameSlips.IsSlip(stem, WordStem.Of(k.Key))).Text
                ?? (stem.Length < ShortestWithTwo ? null : inItsLetters.FirstOrDefault(k => k.Key[0] == key[0] && NameSlips.Distance(stem, WordStem.Of(k.Key)) <= 2).Text)
                ?? word;
    }

    /// <summary>The first letter is hardly ever a slip, and of a short word it makes another: "Jones" is no "bones".</summary>
    private static bool MayBe(string key, string known) => key.Length >= ShortestWithTwo || (known.Length > 0 && known[0] == key[0]);

    private async Task<IReadOnlyList<(string Text, string Key)>> WordsAsync(CancellationToken cancellationToken)
    {
        var texts = new List<string>();
        foreach (var vocabulary in TermFields.Vocabularies)
        {
            var all = await terms.AllAsync(vocabulary, cancellationToken);
            texts.AddRange(all.SelectMany(t => t.Label.Texts.Values.Concat(TermWords.Of(vocabulary, t.Code))));
        }

        texts.AddRange(ActivityWords.All().Concat(KindWords.All()).Concat(SameWords.All()));

        return
        [
            .. texts.SelectMany(text => text.Split([' ', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
                .Distinct().Select(word => (word, SearchKey.Of(word))).Where(w => w.Item2.Length > 0),
        ];
    }
}
