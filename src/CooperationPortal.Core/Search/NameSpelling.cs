using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Statistics;
using CooperationPortal.Core.Visits;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CooperationPortal.Core.Search;

/// <summary>Mends a slip in one word of a name: «Азоров», "Heliongjiang", «Икромов».</summary>
public sealed class NameSpelling(PortalDbContext db, PlacesWithRecords places, ParticipationQueries participation, SaidWords said)
{
    /// <summary>A letter of a shorter word makes another word: it is looked for among few names.</summary>
    private const int Shortest = 5;

    private const int ShortestWithTwo = 8;

    // A shorter stem is the beginning of too many words for one of them to be a form of this one.
    private const int ShortestStem = 4;
    private const int SureBeginning = 5;
    private const int MostWords = 8;
    private const int MostOfAPattern = 40;
    private const int MostMeant = 3;

    // Each pattern holds two runs of letters at least, by which the trigrams find it.
    private const string Alike =
        """
        select n.id as "Value" from unnest(@patterns) p(pattern) cross join lateral (
            select n.id from names n
            where n.search_key like p.pattern || '%' or n.search_key like '% ' || p.pattern || '%'
            order by length(n.search_key), n.id
            limit @limit) n
        union
        select n.id from (
            select n.id from names n
            where @islong and (@key <% n.search_key or n.search_key % @key)
            order by word_similarity(@key, n.search_key) desc, n.id
            limit @limit) n
        """;

    /// <summary>What was typed with such words mended, the likeliest first; nothing where all words are known, or like none.</summary>
    public async Task<IReadOnlyList<string>> MendAsync(string typed, CancellationToken cancellationToken)
    {
        var words = SearchWords.Split(typed);
        var found = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var word in words.Length > MostWords ? [] : words.Distinct().Where(IsLongEnough))
        {
            if (SearchKey.Of(word).Length < Shortest)
            {
                found[word] = await NearPlacesAsync(word, cancellationToken);
            }
            else if (!await IsKnownAsync(word, cancellationToken))
            {
                found[word] = await NearAsync(word, cancellationToken);
            }
        }

        return
        [
            .. Enumerable.Range(0, found.Values.Select(f => f.Count).DefaultIfEmpty().Max())
                .Select(i => string.Join(' ', words.Select(w => found.GetValueOrDefault(w) is { Count: > 0 } near ? near[Math.Min(i, near.Count - 1)] : w))),
        ];
    }

    /// <summary>What was typed with names that have the same consonants for words that no record has; null where there are none.</summary>
    public async Task<string?> HearAsync(string typed, CancellationToken cancellationToken)
    {
        var words = SearchWords.Split(typed);
        var others = new List<string>();
        foreach (var word in words.Length > MostWords ? [] : words)
        {
            var heard = IsLongEnough(word) && !await IsKnownAsync(word, cancellationToken) ? await said.LikeSoundingAsync(word, cancellationToken) : null;
            others.Add(heard ?? word);
        }

        return others.Count == 0 || others.SequenceEqual(words) ? null : string.Join(' ', others);
    }

    private static bool IsLongEnough(string word) => !HanScript.Has(word) && SearchKey.Of(word) is var key
        && key.Length >= ShortSlips.Shortest && !key.Any(char.IsAsciiDigit) && !key.Contains(' ', StringComparison.Ordinal);

    /// <summary>Some record says the word; a place that no record touches may be called so nevertheless.</summary>
    private async Task<bool> IsKnownAsync(string word, CancellationToken cancellationToken) => SearchKey.Of(word) is var key
        && WordStem.Of(key).Length < ShortestStem ? await db.IsBegunAsync(key, cancellationToken)
        : await said.AreAsync(word, cancellationToken);

    /// <summary>Places that records touch and that one letter is missing of; what is a name itself has no slip in it.</summary>
    private async Task<IReadOnlyList<string>> NearPlacesAsync(string word, CancellationToken cancellationToken)
    {
        var key = SearchKey.Of(word);
        var same = await places.OfAsync(word, [NameStem.Of(key)], cancellationToken);
        if (same.Any(place => SearchKey.Of(place.Hit.Form.Text) == key) || await db.IsBegunAsync(key, cancellationToken))
        {
            return [];
        }

        var near = await places.OfAsync(word, [.. ShortSlips.Of(key).Select(NameStem.Of)], cancellationToken);
        return
        [
            .. near.Where(n => n.Records > 0)
                .Select(n => (n.Hit.Form.Text, n.Records, Steps: StepsBetween(word, key, n.Hit.Form.Text)))
                .Where(n => n.Steps <= 1)
                .OrderByDescending(n => SearchKey.Of(n.Text)[0] == key[0])
                .ThenByDescending(n => TextWords.IsCyrillic(n.Text) == TextWords.IsCyrillic(word))
                .ThenByDescending(n => n.Records)
                .Select(n => n.Text).Take(MostMeant),
        ];
    }

    private async Task<IReadOnlyList<string>> NearAsync(string word, CancellationToken cancellationToken)
    {
        var key = SearchKey.Of(word);
        var ids = await db.Database.SqlQueryRaw<Guid>(
            Alike,
            new NpgsqlParameter("patterns", PatternsOf(word, NameStem.Of(key) is { Length: >= Shortest } stem ? stem : key).Distinct().ToArray()),
            new NpgsqlParameter("key", key),
            new NpgsqlParameter("islong", key.Length >= ShortestWithTwo),
            new NpgsqlParameter("limit", MostOfAPattern)).ToListAsync(cancellationToken);
        var names = await db.PublicNamesAsync(db.Names.Where(n => ids.Contains(n.Id)), cancellationToken);
        var touched = await participation.OfAsync([.. names.OfType<RegionName>().Select(n => n.RegionId).Distinct()], cancellationToken);
        return
        [
            .. names.SelectMany(name => TextWords.Of(name.Text).Select(w => (Word: w, Text: name.Text.Substring(w.Start, w.Length), Name: name)))
                .Select(n => (n.Word, n.Text, n.Name, Steps: StepsBetween(word, key, n.Text, n.Word)))
                .Where(n => n.Word.Key != key && n.Steps <= (key.Length < ShortestWithTwo ? 1 : 2))
                .OrderBy(n => n.Steps)
                .ThenByDescending(n => n.Name is not RegionName place || touched.ContainsKey(place.RegionId))
                .ThenByDescending(n => n.Word.Key[0] == key[0])
                .ThenByDescending(n => n.Word.IsCyrillic == TextWords.IsCyrillic(word))
                .ThenBy(n => n.Text, StringComparer.Ordinal)
                .Select(n => n.Text).DistinctBy(SearchKey.Of).Take(MostMeant),
        ];
    }

    /// <summary>
    /// How many letters are other, in the letters that were typed or in their sound: я is one letter, and two in a key. A word may
    /// have an ending that the name has not.
    /// </summary>
    private static int StepsBetween(string word, string key, string text, TextWord name)
    {
        var stem = NameStem.Of(key);
        var least = StepsBetween(word, key, text);
        return stem.Length < Shortest || name.Stem.Length < Shortest ? least : Math.Min(least, NameSlips.Distance(stem, name.Stem));
    }

    private static int StepsBetween(string word, string key, string text) => Math.Min(
        NameSlips.Distance(key, SearchKey.Of(text)), NameSlips.Distance(word.ToLowerInvariant(), text.ToLowerInvariant()));

    /// <summary>The word with one letter other, more, less, or out of turn, as the beginning of a word.</summary>
    private static IEnumerable<string> PatternsOf(string word, string key)
    {
        if (key.Length >= ShortestWithTwo)
        {
            yield return key[..SureBeginning];
        }

        for (var i = 0; i + 1 < word.Length; i++)
        {
            yield return SearchKey.Of($"{word[..i]}{word[i + 1]}{word[i]}{word[(i + 2)..]}");
            yield return $"{SearchKey.Of(word[..i])}%{SearchKey.Of(word[(i + 1)..])}";
        }

        for (var i = 0; i < key.Length; i++)
        {
            yield return $"{key[..i]}%{key[(i + 1)..]}";
            yield return $"{key[..i]}%{key[i..]}";
            yield return $"{key[..i]}{key[(i + 1)..]}";
        }
    }
}
