using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Institutions;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CooperationPortal.Core.Search;

/// <summary>What else the same words can be where nothing is found by them, the likeliest first.</summary>
public sealed partial class OtherReadings(PortalDbContext db, ChineseWords chinese, PlacesWithRecords places, SaidWords said)
{
    private const int MostGuessed = 4;
    private const int MostWords = 8;

    private const string Said =
        """
        select k.key as "Value" from unnest(@keys) k(key)
        where exists (select 1 from names n where n.search_key like k.key || '%')
            or exists (select 1 from names n where n.search_key like '% ' || k.key || '%')
            or exists (select 1 from names n where n.joined_key = replace(k.key, ' ', ''))
        """;

    // As other languages than English write Russian names, and Britain the words of medicine.
    private static readonly (Regex Pattern, string English)[] Spellings =
    [
        (Diphthong(), "e"), // paediatrics
        (Ch(), "ch"), // Gorbatschow, Gorbatchev, Czita, Çita
        (Sh(), "sh"), // Szewczenko
        (U(), "u"), // Boukhara
        (J(), "y"), // Toljatti
    ];

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

        if (await HomesAsync(typed, cancellationToken) is { } homes)
        {
            yield return (homes, false);
        }

        foreach (var name in await InFullAsync(typed, cancellationToken))
        {
            yield return (name, false);
        }

        if (PlaceKinds.Without(typed) is { } bare)
        {
            yield return (bare, false);
        }

        if (await chinese.PartAsync(typed, cancellationToken) is { } words)
        {
            yield return (SameWords.Widen(words) ?? words, false);
        }
    }

    /// <summary>Who lives somewhere as the place: «самарцы и наманганцы», «алма-атинские врачи»; null where nobody is called so.</summary>
    public async Task<string?> HomesAsync(string typed, CancellationToken cancellationToken)
    {
        var words = SearchWords.Split(typed);
        var homes = new List<string>();
        foreach (var word in words.Length > MostWords ? [] : words)
        {
            var home = await places.OfInhabitantsAsync(word, cancellationToken) ?? await places.OfAdjectiveAsync(word, cancellationToken);
            homes.Add(home is { Records: > 0 } ? home.Value.Hit.Form.Text : word);
        }

        return homes.SequenceEqual(words) || homes.Count == 0 ? null : string.Join(' ', homes);
    }

    /// <summary>By the system of Palladius, then what may be meant if it was not kept to: of that only what some name has.</summary>
    private async Task<IEnumerable<string>> PinyinAsync(string typed, CancellationToken cancellationToken)
    {
        var guesses = Palladius.Guess(typed);
        var known = guesses.Count == 0 ? [] : await db.Database.SqlQueryRaw<string>(
            Said, new NpgsqlParameter("keys", guesses.Select(SearchKey.Of).Distinct().ToArray())).ToListAsync(cancellationToken);
        var guessed = guesses.Where(guess => known.Contains(SearchKey.Of(guess))).Take(MostGuessed);
        return new[] { Palladius.Exchange(typed) }.OfType<string>().Concat(guessed).Distinct();
    }

    /// <summary>The bodies whose names begin so and end in the words of an abbreviation: ИОДКБ, КазГМУ.</summary>
    private async Task<IEnumerable<string>> InFullAsync(string typed, CancellationToken cancellationToken)
    {
        if (Abbreviations.OfAName(typed) is not { } parts)
        {
            return [];
        }

        var pattern = $"{SearchKey.Of(parts.Begun)}%{string.Concat(SearchWords.Of(parts.Long).Select(word => $" {word.Key}%"))}";
        var names = await db.PublicNamesAsync(
            db.Names.OfType<InstitutionName>().Where(n => EF.Functions.Like(n.SearchKey, pattern)).OrderBy(n => n.SearchKey.Length).Take(MostGuessed),
            cancellationToken);
        return names.Select(n => n.Text).Append($"{parts.Begun} {parts.Long}");
    }

    /// <summary>As English spells it; null where it is so already.</summary>
    public static string? InEnglish(string typed) =>
        Spellings.Aggregate(typed, (text, s) => s.Pattern.Replace(text, s.English)) is var spelled && spelled != typed ? spelled : null;

    [GeneratedRegex("(?<=[a-z])[ao]e(?=[a-z])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Diphthong();

    [GeneratedRegex("t(?:s?ch|sj)|cz|ç", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Ch();

    [GeneratedRegex("sz|ş", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sh();

    [GeneratedRegex("ou|oo", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex U();

    [GeneratedRegex("j(?=[aeou])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex J();
}
