using CooperationPortal.Core.Data;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Vocabularies;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>Parts Chinese words that were written as one: 武汉同济医院 is 武汉 and 同济医院.</summary>
public sealed class ChineseWords(PortalDbContext db, TermQueries terms)
{
    private const int Longest = 20;
    private const int ShortestWord = 2;

    private readonly Dictionary<string, Reading?> readings = [];

    /// <summary>What was typed with spaces between the words that are known; null where it has none to part.</summary>
    public async Task<string?> PartAsync(string typed, CancellationToken cancellationToken) =>
        await ReadAsync(typed, cancellationToken) is { } read && read.Part(read.Known) is var parted && parted != typed.Trim() ? parted : null;

    /// <summary>It is the name of something, as a whole.</summary>
    public async Task<bool> IsNameAsync(string typed, CancellationToken cancellationToken) =>
        await ReadAsync(typed, cancellationToken) is { } read && read.Known.Contains(read.Text);

    /// <summary>The words with whether each is Chinese and may be a name; none where nothing is Chinese.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="byNames">Whether it is parted by the names that are known, too.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task<IReadOnlyList<(string Word, bool MayBeName)>> WordsAsync(
        string typed, bool byNames, CancellationToken cancellationToken) => await ReadAsync(typed, cancellationToken) is { } read
            ? [.. SearchWords.Split(read.Part(byNames ? read.Known : read.Vocabulary)).Select(word => (word, HanScript.Has(word) && !read.Vocabulary.Contains(word)))]
            : [];

    /// <summary>Which words are known takes a walk over the Chinese names of all places, for which once in a request is enough.</summary>
    private async Task<Reading?> ReadAsync(string typed, CancellationToken cancellationToken)
    {
        if (!readings.TryGetValue(typed, out var read))
        {
            var text = HanScript.Simplify(typed.Trim());
            var runs = SearchWords.Split(text).Where(HanScript.Has).ToList();
            readings[typed] = read = runs.Count == 0 || runs.Exists(run => run.Length > Longest)
                ? null
                : new Reading(text, await VocabularyAsync(cancellationToken), await NamesAsync(runs, cancellationToken));
        }

        return read;
    }

    /// <summary>The longest known words from the left on; what is between them stays where it is two characters or more.</summary>
    private static IEnumerable<string> Part(string run, HashSet<string> known)
    {
        var rest = 0;
        for (var at = 0; at < run.Length;)
        {
            var length = LengthAt(at);
            var (countries, letters) = length > 0 || at > rest ? ([], 0) : CountryLetters.At(run, at, place => LengthAt(place) > 0);
            if (length + letters == 0)
            {
                at++;
                continue;
            }

            if (at - rest >= ShortestWord)
            {
                yield return run[rest..at];
            }

            foreach (var word in length > 0 ? [run.Substring(at, length)] : countries)
            {
                yield return word;
            }

            at += length + letters;
            rest = at;
        }

        if (rest == 0 || run.Length - rest >= ShortestWord)
        {
            yield return run[rest..];
        }

        int LengthAt(int place) => Enumerable.Range(ShortestWord, Math.Max(0, run.Length - place - ShortestWord + 1)).Reverse()
            .FirstOrDefault(n => known.Contains(run.Substring(place, n)));
    }

    private async Task<IEnumerable<string>> NamesAsync(List<string> runs, CancellationToken cancellationToken)
    {
        var parts = runs.SelectMany(PartsOf).Distinct().ToArray();
        var stems = parts.Select(part => NameStem.Of(SearchKey.Of(part))).Distinct().ToArray();
        var names = await db.PublicNamesAsync(db.Names.Where(n => stems.Contains(EF.Property<string>(n, "StemKey"))), cancellationToken);
        var places = await db.Names.OfType<Regions.RegionName>().AsNoTracking()
            .Where(n => n.Lang == LanguageTag.Chinese && parts.Any(part => n.Text.StartsWith(part))).Select(n => n.Text)
            .ToListAsync(cancellationToken);
        return Chinese(names.Select(n => n.Text).Concat(places.Select(place => PlaceKinds.Without(place) ?? place)));
    }

    private async Task<HashSet<string>> VocabularyAsync(CancellationToken cancellationToken)
    {
        var words = new List<string>();
        foreach (var vocabulary in TermFields.Vocabularies)
        {
            var all = await terms.AllAsync(vocabulary, cancellationToken);
            words.AddRange(all.SelectMany(t => t.Label.Texts.Values.Concat(TermWords.Of(vocabulary, t.Code))));
        }

        return [.. Chinese(words.Concat(ActivityWords.All()).Concat(KindWords.All()).Concat(SameWords.All()).Concat(SearchWords.SmallHan))];
    }

    private static IEnumerable<string> Chinese(IEnumerable<string> words) => words.Where(HanScript.Has).Select(HanScript.Simplify);

    private static IEnumerable<string> PartsOf(string run) =>
        from start in Enumerable.Range(0, run.Length)
        from length in Enumerable.Range(ShortestWord, Math.Max(0, run.Length - start - ShortestWord + 1))
        select run.Substring(start, length);

    private sealed class Reading(string text, HashSet<string> vocabulary, IEnumerable<string> names)
    {
        public string Text => text;

        public HashSet<string> Vocabulary => vocabulary;

        public HashSet<string> Known { get; } = [.. vocabulary, .. names];

        public string Part(HashSet<string> known) => string.Join(
            ' ', SearchWords.Split(text).Select(word => HanScript.Has(word) ? string.Join(' ', ChineseWords.Part(word, known)) : word));
    }
}
