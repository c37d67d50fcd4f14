using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Search;

/// <summary>
/// Where no record has all the words, and half of them at least are known: those that occur together, then all but one that
/// is no name, else a name, else the rarest one.
/// </summary>
public sealed class FewerWords(
    NamedSearch search,
    RegistryLookup lookup,
    WiderWords wider,
    SearchCorrections corrections,
    NameSpelling spelling,
    SaidWords said,
    AgreementQueries agreements,
    VisitQueries visits)
{
    private readonly Dictionary<string, int> counts = [];

    private const int MostWords = 8;

    /// <summary>Of the reading of which most words are known; else of what the words can be without their slips.</summary>
    public async Task<SearchResults?> FindAsync(string typed, string lang, CancellationToken cancellationToken)
    {
        var readings = await wider.ReadingsAsync(typed, cancellationToken).ToListAsync(cancellationToken);
        if (await OfReadingsAsync(typed, readings, lang, cancellationToken) is { } found)
        {
            return found;
        }

        // Of one word the corrections have told already what it can be.
        var mended = new List<string>();
        foreach (var reading in SearchWords.Telling(SearchWords.Split(typed)).Count > 1 ? readings : [])
        {
            mended.AddRange(await corrections.MendAsync(reading, cancellationToken));
            mended.AddRange(await spelling.HearAsync(reading, cancellationToken) is { } heard ? [heard] : []);
        }

        return await OfReadingsAsync(typed, mended.Distinct(), lang, cancellationToken);
    }

    private async Task<SearchResults?> OfReadingsAsync(
        string typed, IEnumerable<string> readings, string lang, CancellationToken cancellationToken)
    {
        var parted = new List<(int Words, List<(string Word, int Count)> Known)>();
        foreach (var reading in readings)
        {
            var words = SearchWords.Telling(SearchWords.Split(reading)).Distinct().Take(MostWords).ToList();
            parted.Add((words.Count, await KnownAsync(words, cancellationToken)));
        }

        foreach (var (_, known) in parted.Where(p => p.Known.Count > 0 && p.Known.Count * 2 >= p.Words).OrderByDescending(p => p.Known.Count))
        {
            foreach (var fewer in await AttemptsAsync(known, cancellationToken))
            {
                if (fewer != typed.Trim() && await said.AreAsync(fewer, cancellationToken)
                    && await search.ByWordsAsync(fewer, lang, cancellationToken) is { Total.Count: > 0 } found)
                {
                    return found with
                    {
                        Typed = typed,
                        Fewer = SameWords.Unmarked(fewer),
                        LeftOut = [.. known.Select(k => k.Word).Except(SearchWords.Split(fewer)).Select(SameWords.Unmarked)],
                        Widened = SameWords.IsMarked(fewer) ? fewer : null,
                    };
                }
            }
        }

        return null;
    }

    /// <summary>The words that some record has, or what stands for them.</summary>
    private async Task<List<(string Word, int Count)>> KnownAsync(IEnumerable<string> words, CancellationToken cancellationToken)
    {
        var known = new List<(string Word, int Count)>();
        foreach (var word in words.Where(IsTelling))
        {
            var (said, count) = (word, await CountAsync(word, cancellationToken));
            if (count == 0 && SameWords.Widen(word) is { } wide)
            {
                (said, count) = (wide, await CountAsync(wide, cancellationToken));
            }

            if (count > 0)
            {
                known.Add((said, count));
            }
        }

        return known;
    }

    private async Task<IEnumerable<string>> AttemptsAsync(List<(string Word, int Count)> known, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>();
        foreach (var (word, _) in known)
        {
            var hits = await lookup.NamedAsync(word, cancellationToken);
            if (hits.Any(h => h.IsWholeOrInflected || (h.Kind is Shared.RecordKind.Person && h.Score >= NameHit.Within)))
            {
                names.Add(word);
            }
        }

        var rarest = known.OrderByDescending(k => names.Contains(k.Word)).ThenBy(k => k.Count).Select(k => k.Word).ToList();
        var butOne = rarest.Count > 2
            ? rarest.AsEnumerable().Reverse().Where(left => !names.Contains(left))
                .Select(left => string.Join(' ', known.Select(k => k.Word).Where(w => w != left)))
            : [];
        return [string.Join(' ', known.Select(k => k.Word)), .. butOne, rarest[0]];
    }

    private async Task<int> CountAsync(string word, CancellationToken cancellationToken)
    {
        if (!counts.TryGetValue(word, out var count))
        {
            counts[word] = count = !await said.AreAsync(word, cancellationToken) ? 0
                : (await agreements.LengthAsync(new AgreementFilter { Words = word }, null, cancellationToken)
                    + await visits.LengthAsync(new VisitFilter { Words = word }, null, cancellationToken)).Count;
        }

        return count;
    }

    /// <summary>A letter or two begin too many words to be looked for alone; a number tells enough.</summary>
    private static bool IsTelling(string word) => SearchKey.Of(word) is var key && (key.Length > 2 || key.Any(char.IsAsciiDigit));
}
