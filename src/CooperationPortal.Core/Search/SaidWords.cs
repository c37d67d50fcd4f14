using System.Text.RegularExpressions;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>
/// Whether public records have words, asked for before they are searched: that takes five statements at most and not dozens, and what
/// was asked once in a request is remembered.
/// </summary>
public sealed partial class SaidWords(PortalDbContext db)
{
    // A shorter word begins another in almost any text.
    private const int ShortestTelling = 4;

    private const int MostHeard = 50;

    // De, da, von, van, la, le, san: words of their own before a name.
    private const string Particles = "德达冯凡范拉勒圣伊";

    private readonly Dictionary<string, bool> known = [];

    /// <summary>Some record has all of them, and a surname as itself.</summary>
    public async Task<bool> AreAsync(string words, CancellationToken cancellationToken)
    {
        if (!known.TryGetValue(words, out var are))
        {
            known[words] = are = !await HasUnheardSurnameAsync(words, cancellationToken)
                && (await IsInAsync(db.Agreements) || await IsInAsync(db.Visits) || await IsInAsync(db.Meetings)
                    || await IsInAsync(db.Commitments) || await IsInAsync(db.Activities));
        }

        return are;

        Task<bool> IsInAsync<T>(IQueryable<T> records)
            where T : Record => db.AnyFoundAsync(records.VisibleTo(null), words, cancellationToken);
    }

    /// <summary>
    /// The word of a name in records that sounds like Chinese characters, without the first where it is a word of its own (德蒙福特 is De
    /// Montfort); null where none does.
    /// </summary>
    public async Task<string?> SoundingAsync(string characters, CancellationToken cancellationToken)
    {
        foreach (var sounds in (Particles.Contains(characters[0]) ? new[] { characters, characters[1..] } : [characters]).Select(ForeignSounds.PatternOf).OfType<string>())
        {
            var pattern = $"^{IndexedWord.PlaceSign}?{sounds}$";
            var words = await db.Database.SqlQuery<string>(
                $"""
                select w.word as "Value" from (
                    select ltrim(word, {IndexedWord.PlaceSign}) as word, count from search_words where word ~ {pattern}) w
                group by w.word
                having sum(w.count) > 0 and exists (select from names n where n.search_key like '%' || w.word || '%')
                order by length(w.word), w.word limit 1
                """).ToListAsync(cancellationToken);
            if (words is [var word])
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>The word of a name in records that has the same consonants and hardly other vowels; null where none has.</summary>
    public async Task<string?> LikeSoundingAsync(string word, CancellationToken cancellationToken)
    {
        if (Consonants.PatternOf(word) is not { } sounds)
        {
            return null;
        }

        var (key, pattern) = (SearchKey.Of(word), $"^{IndexedWord.PlaceSign}?{sounds}$");
        var words = await db.Database.SqlQuery<string>(
            $"""
            select w.word as "Value" from (
                select ltrim(word, {IndexedWord.PlaceSign}) as word, count from search_words where word ~ {pattern}) w
            group by w.word
            having sum(w.count) > 0 and exists (select from names n where n.search_key like '%' || w.word || '%')
            order by w.word limit {MostHeard}
            """).ToListAsync(cancellationToken);
        var (most, mostOfStem) = (Consonants.MostSteps(word, key), Consonants.MostSteps(word, NameStem.Of(key)));
        return words.Select(w => (Word: w, Whole: NameSlips.Distance(key, w), Stem: NameSlips.Distance(NameStem.Of(key), NameStem.Of(w))))
            .Where(w => w.Word != key && (w.Whole <= most || w.Stem <= mostOfStem))
            .OrderBy(w => Math.Min(w.Whole, w.Stem)).Select(w => w.Word).FirstOrDefault();
    }

    /// <summary>
    /// One of the words is a surname of which no record has a form, though longer words begin as it does without its ending: "Almasov" and "almashinuvi".
    /// </summary>
    public async Task<bool> HasUnheardSurnameAsync(string typed, CancellationToken cancellationToken)
    {
        foreach (var word in SearchWords.Split(typed))
        {
            if (await IsUnheardSurnameAsync(word, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>As surnames in -ov, -ev and -in are written, in any case.</summary>
    internal static bool IsSurname(string key) => Surname().IsMatch(key);

    private async Task<bool> IsUnheardSurnameAsync(string word, CancellationToken cancellationToken)
    {
        var key = SearchKey.Of(word);
        if (Surname().Match(key) is not { Success: true } surname || SameWords.Of(word).Count > 0)
        {
            return false;
        }

        var (stem, name) = (WordStem.Of(WordStem.Of(key)), surname.Groups["name"].Value);
        var (low, high) = (stem, stem + WordIndex.After);
        var (placeLow, placeHigh) = (IndexedWord.PlaceSign + low, IndexedWord.PlaceSign + high);
        var words = await db.Database.SqlQuery<string>(
            $"""
            select word as "Value" from search_words where (word >= {low} and word < {high}) or (word >= {placeLow} and word < {placeHigh})
            group by word having sum(count) > 0 limit {IndexedWord.MostForms}
            """).ToListAsync(cancellationToken);
        return words.Count < IndexedWord.MostForms
            && !words.Select(w => w.TrimStart(IndexedWord.PlaceSign[0])).Any(w => w.StartsWith(name, StringComparison.Ordinal) || WordStem.Of(w) == stem);
    }

    [GeneratedRegex("^(?<name>[a-z]{3,}(?:[oe]v|in))(?:a|u|im|oi|e|i|ih|imi)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Surname();

    /// <summary>The same keys in the other layout; null where some word is said as it was typed, so that it was no slip.</summary>
    public async Task<string?> InOtherLayoutAsync(string typed, CancellationToken cancellationToken)
    {
        if (KeyboardLayout.Exchange(typed) is not { } keys || SearchKey.Of(keys).Length < SearchQueries.ShortestReading)
        {
            return null;
        }

        foreach (var word in SearchWords.Split(typed).Where(word => SearchKey.Of(word).Length >= ShortestTelling && !word.All(char.IsAsciiDigit)))
        {
            if (await AreAsync(word, cancellationToken))
            {
                return null;
            }
        }

        return keys;
    }
}
