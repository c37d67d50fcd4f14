using System.Runtime.CompilerServices;
using CooperationPortal.Core.Data.ReferenceData;

namespace CooperationPortal.Core.Search;

/// <summary>
/// Where no record has the words, it may have others that stand for them, in its own language: поликлиника is in none that says
/// hospital, 医院 or shifoxona.
/// </summary>
public sealed class WiderWords(NamedSearch search, ChineseWords chinese, OtherReadings readings, SaidWords said)
{
    public async Task<SearchResults?> FindAsync(string typed, string lang, CancellationToken cancellationToken)
    {
        await foreach (var reading in ReadingsAsync(typed, cancellationToken))
        {
            if (SameWords.Widen(reading) is { } wide && await said.AreAsync(wide, cancellationToken)
                && await search.ByWordsAsync(wide, lang, cancellationToken) is { HasRecords: true } found)
            {
                return found with { Typed = typed, Widened = wide };
            }
        }

        return null;
    }

    /// <summary>
    /// What was typed, then with spaces between its Chinese words, by the same keys of the other layout, and with the names of
    /// places for who lives there.
    /// </summary>
    public async IAsyncEnumerable<string> ReadingsAsync(string typed, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return typed;
        if (await chinese.PartAsync(typed, cancellationToken) is { } parted)
        {
            yield return parted;
        }

        if (await said.InOtherLayoutAsync(typed, cancellationToken) is { } keys)
        {
            yield return keys;
        }

        if (await readings.HomesAsync(typed, cancellationToken) is { } homes)
        {
            yield return homes;
        }
    }
}
