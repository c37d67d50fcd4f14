using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>
/// Whether public records have words, asked for before they are searched: that takes five statements at most and not dozens, and what
/// was asked once in a request is remembered.
/// </summary>
public sealed class SaidWords(PortalDbContext db)
{
    // A shorter word begins another in almost any text.
    private const int ShortestTelling = 4;

    private readonly Dictionary<string, bool> known = [];

    /// <summary>Some record has all of them.</summary>
    public async Task<bool> AreAsync(string words, CancellationToken cancellationToken)
    {
        if (!known.TryGetValue(words, out var are))
        {
            known[words] = are = await IsInAsync(db.Agreements) || await IsInAsync(db.Visits) || await IsInAsync(db.Meetings)
                || await IsInAsync(db.Commitments) || await IsInAsync(db.Activities);
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
        foreach (var sounds in new[] { characters, characters[1..] }.Select(ForeignSounds.PatternOf).OfType<string>())
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

    /// <summary>The same keys in the other layout; null where some word is said as it was typed, so that it was no slip.</summary>
    public async Task<string?> InOtherLayoutAsync(string typed, CancellationToken cancellationToken)
    {
        if (KeyboardLayout.Exchange(typed) is not { } keys || SearchKey.Of(keys).Length < SearchQueries.ShortestReading)
        {
            return null;
        }

        foreach (var word in SearchWords.Split(typed).Where(word => SearchKey.Of(word).Length >= ShortestTelling))
        {
            if (await AreAsync(word, cancellationToken))
            {
                return null;
            }
        }

        return keys;
    }
}
