using System.Runtime.CompilerServices;
using AnyAscii;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CooperationPortal.Core.Search;

/// <summary>What else the same words can be where nothing is found by them, the likeliest first.</summary>
public sealed class OtherReadings(
    PortalDbContext db, TermCodes codes, ChineseWords chinese, ChineseSounds sounds, PlacesWithRecords places, SaidWords said,
    FullNames full)
{
    private const int MostGuessed = 4;
    private const int ShortestSound = 5;
    private const int MostWords = 8;

    private readonly Dictionary<string, string?> homes = [];

    private const string Said =
        """
        select k.key as "Value" from unnest(@keys) k(key)
        where exists (select 1 from names n where n.search_key like k.key || '%')
            or exists (select 1 from names n where n.search_key like '% ' || k.key || '%')
            or exists (select 1 from names n where n.joined_key = replace(k.key, ' ', ''))
        """;

    /// <returns>Each reading, and whether the reader is told that it was taken instead.</returns>
    public async IAsyncEnumerable<(string Text, bool IsSlip)> OfAsync(
        string typed, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var name in await PinyinAsync(typed, cancellationToken))
        {
            yield return (name, false);
        }

        if (await said.InOtherLayoutAsync(typed, cancellationToken) is { } keys)
        {
            yield return (keys, true);
        }

        if (LookAlikes.Exchange(typed) is var twin && twin != typed)
        {
            yield return (twin, true);
        }

        var home = await HomesAsync(typed, cancellationToken);
        if (home is not null)
        {
            yield return (home, false);
        }

        if (await HeldAsync(home ?? typed, cancellationToken) is { } holders)
        {
            yield return (holders, true);
        }

        foreach (var name in await codes.NamesAsync(typed, cancellationToken))
        {
            yield return (name, false);
        }

        foreach (var (name, isGuess) in await full.OfAsync(typed, cancellationToken))
        {
            yield return (name, isGuess);
        }

        if (await InRussianAsync(typed, cancellationToken) is { } russian)
        {
            yield return (russian, true);
        }

        // Maxim, Alexander: in Uzbek, and so in keys, x is another letter.
        if (typed.Contains('x', StringComparison.OrdinalIgnoreCase))
        {
            yield return (typed.Replace("x", "ks", StringComparison.OrdinalIgnoreCase), false);
        }

        foreach (var letters in CyrillicLetters.InRussian(typed))
        {
            yield return (letters, false);
        }

        if (PlaceKinds.Without(typed) is { } bare)
        {
            yield return (bare, false);
        }

        var words = await chinese.PartAsync(typed, cancellationToken);
        if (CountingWords.InDigits(words ?? typed) is { } digits)
        {
            yield return (SameWords.Widen(digits) ?? digits, false);
        }

        if (words is not null)
        {
            yield return (SameWords.Widen(words) ?? words, false);
        }

        if (!await chinese.IsNameAsync(typed, cancellationToken) && await sounds.HearAsync(typed, cancellationToken) is { } heard)
        {
            yield return (heard, true);
        }

        // Other characters of that sound may be meant: 嘉木斯 for 佳木斯.
        if (HanScript.Has(typed) && SearchKey.Of(typed).Length >= ShortestSound
            && typed.Transliterate().ToLowerInvariant() is var pinyin && await said.AreAsync(pinyin, cancellationToken))
        {
            yield return (pinyin, true);
        }
    }

    /// <summary>
    /// Who lives somewhere as the place: «самарцы и наманганцы», «алма-атинские врачи», «китайско-монгольский»; null where nobody is
    /// called so.
    /// </summary>
    public Task<string?> HomesAsync(string typed, CancellationToken cancellationToken) =>
        EachAsync(typed, async word => await HomeOfAsync(word, cancellationToken)
            ?? (word.Contains('-', StringComparison.Ordinal)
                ? await EachAsync(word.Replace('-', ' '), part => HomeOfAsync(part, cancellationToken))
                : null));

    /// <summary>What holds a place, as one word of several: "Seoul Ulan-Ude" where nothing is known of Seoul, but of the country.</summary>
    public async Task<string?> HeldAsync(string typed, CancellationToken cancellationToken) => SearchWords.Split(typed).Length < 2 ? null
        : await EachAsync(typed, async word => SearchKey.Of(word).Length < SearchQueries.ShortestReading || await said.AreAsync(word, cancellationToken)
            ? null
            : await places.HolderOfAsync(word, cancellationToken));

    /// <summary>A Chinese name whose given name was typed alone, or with another family name: "Feitian", «Фейтиан» of 龚飞天.</summary>
    public Task<string?> GivenNamesAsync(string typed, CancellationToken cancellationToken) => EachAsync(typed, async word =>
    {
        var endings = Palladius.GivenNames(word).Select(name => $"%{SearchKey.Of(name)}").Distinct().ToArray();
        return endings.Length == 0 || await db.IsBegunAsync(SearchKey.Of(word), cancellationToken) ? null
            : (await db.PublicNamesAsync(
                db.Names.OfType<People.PersonName>().Where(n => endings.Any(ending => EF.Functions.Like(n.SearchKey, ending)))
                    .OrderBy(n => n.SearchKey.Length).ThenBy(n => n.Id).Take(1),
                cancellationToken)).SingleOrDefault()?.Text;
    });

    private async Task<string?> HomeOfAsync(string word, CancellationToken cancellationToken)
    {
        if (!homes.TryGetValue(word, out var home))
        {
            var place = await places.OfPeopleAsync(word, cancellationToken) is { Records: > 0 } country ? country
                : await places.OfInhabitantsAsync(word, cancellationToken) ?? await places.OfAdjectiveAsync(word, cancellationToken);
            homes[word] = home = place is { Records: > 0 } ? place.Value.Hit.Form.Text : null;
        }

        return home;
    }

    /// <summary>With something else for each word that has it; null where none has.</summary>
    private static async Task<string?> EachAsync(string typed, Func<string, Task<string?>> instead)
    {
        var words = SearchWords.Split(typed);
        var others = new List<string>();
        foreach (var word in words.Length > MostWords ? [] : words)
        {
            others.Add(await instead(word) ?? word);
        }

        return others.Count == 0 || others.SequenceEqual(words) ? null : string.Join(' ', others);
    }

    /// <summary>A Chinese name in characters of which records have the Russian writing only.</summary>
    private async Task<string?> InRussianAsync(string typed, CancellationToken cancellationToken) =>
        Palladius.OfCharacters(typed) is { } russian && await said.AreAsync(russian, cancellationToken) ? russian : null;

    /// <summary>By the system of Palladius, then what may be meant if it was not kept to: of that only what some name has.</summary>
    private async Task<IEnumerable<string>> PinyinAsync(string typed, CancellationToken cancellationToken)
    {
        var guesses = Palladius.Guess(typed);
        var known = guesses.Count == 0 ? [] : await db.Database.SqlQueryRaw<string>(
            Said, new NpgsqlParameter("keys", guesses.Select(SearchKey.Of).Distinct().ToArray())).ToListAsync(cancellationToken);
        var guessed = guesses.Where(guess => known.Contains(SearchKey.Of(guess))).Take(MostGuessed);
        return new[] { Palladius.Exchange(typed) }.OfType<string>().Concat(guessed).Distinct();
    }
}
