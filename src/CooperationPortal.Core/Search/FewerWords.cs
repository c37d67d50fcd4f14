using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Search;

/// <summary>
/// Where no record has all the words, and half of them at least are known: those that occur together, then all but one that
/// is no name, else a name, else the rarest one.
/// </summary>
public sealed class FewerWords(NamedSearch search, RegistryLookup lookup, AgreementQueries agreements, VisitQueries visits)
{
    private const int MostWords = 8;

    /// <param name="typed">What is said to have been typed.</param>
    /// <param name="reading">The same with spaces between its words.</param>
    /// <param name="lang">The reader's language.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task<SearchResults?> FindAsync(string typed, string reading, string lang, CancellationToken cancellationToken)
    {
        var words = SearchWords.Split(reading).Distinct().Take(MostWords).ToList();
        var known = new List<(string Word, int Count)>();
        foreach (var word in words.Where(IsTelling))
        {
            var count = await CountAsync(word, cancellationToken);
            if (count > 0)
            {
                known.Add((word, count));
            }
        }

        if (known.Count == 0 || known.Count * 2 < words.Count)
        {
            return null;
        }

        foreach (var fewer in await AttemptsAsync(known, cancellationToken))
        {
            if (fewer != typed.Trim() && await search.ByWordsAsync(fewer, lang, cancellationToken) is { Total.Count: > 0 } found)
            {
                return found with { Typed = typed, Fewer = fewer };
            }
        }

        return null;
    }

    private async Task<IEnumerable<string>> AttemptsAsync(List<(string Word, int Count)> known, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>();
        foreach (var (word, _) in known)
        {
            var hits = await lookup.HitsAsync(word, NameIndex.Kinds, null, cancellationToken);
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

    private async Task<int> CountAsync(string word, CancellationToken cancellationToken) =>
        (await agreements.LengthAsync(new AgreementFilter { Words = word }, null, cancellationToken)
            + await visits.LengthAsync(new VisitFilter { Words = word }, null, cancellationToken)).Count;

    /// <summary>A letter or two begin too many words to be looked for alone; a number tells enough.</summary>
    private static bool IsTelling(string word) => SearchKey.Of(word) is var key && (key.Length > 2 || key.Any(char.IsAsciiDigit));
}
