using System.Runtime.CompilerServices;
using CooperationPortal.Core.Data.ReferenceData;

namespace CooperationPortal.Core.Search;

/// <summary>
/// Where no record has the words, it may have others that stand for them, in its own language: поликлиника is in none that says
/// hospital, 医院 or shifoxona.
/// </summary>
public sealed class WiderWords(NamedSearch search, ChineseWords chinese, ChineseSounds sounds, OtherReadings readings, SaidWords said)
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
    /// What was typed, then with spaces between its Chinese words and for hyphens, with the post for its deputy, by their sound, by the
    /// same keys of the other layout, with the people who have a given name, with the names of places for who lives there, and with what
    /// holds a place of which nothing is known.
    /// </summary>
    public async IAsyncEnumerable<string> ReadingsAsync(string typed, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return typed;
        var parted = await chinese.PartAsync(typed, cancellationToken);
        if (CountingWords.InDigits(parted ?? typed) is { } digits)
        {
            yield return digits;
        }

        if (parted is not null)
        {
            yield return parted;
        }

        if (SameWords.WithoutDeputies(typed) is { } post)
        {
            yield return post;
        }

        if (await sounds.HearAsync(typed, cancellationToken) is { } heard)
        {
            yield return heard;
        }

        if (await said.InOtherLayoutAsync(typed, cancellationToken) is { } keys)
        {
            yield return keys;
        }

        if (SearchWords.Split(typed) is var words && words.Any(word => word.Trim('-').Contains('-', StringComparison.Ordinal))
            && (words.Length > 1 || Array.TrueForAll(typed.Split('-'), IsTelling)))
        {
            yield return typed.Replace('-', ' ');
        }

        if (await readings.GivenNamesAsync(typed, cancellationToken) is { } people)
        {
            yield return people;
        }

        var homes = await readings.HomesAsync(typed, cancellationToken);
        if (homes is not null)
        {
            yield return homes;
        }

        if (await readings.HeldAsync(homes ?? parted ?? typed, cancellationToken) is { } held)
        {
            yield return held;
        }
    }

    private static bool IsTelling(string part) =>
        SearchKey.Of(part) is var key && (key.Length >= SearchQueries.ShortestReading || (key.Length > 0 && key.All(char.IsAsciiDigit)));
}
