using System.Text.RegularExpressions;

namespace CooperationPortal.Core.Search;

/// <summary>Who lives in a place, in Russian, as what the place can be called: «самарцам» is of Самара, «омичи» of Омск.</summary>
internal static partial class Inhabitants
{
    private const int ShortestBeginning = 2;

    // What the name of the place may have after the beginning that it shares with the word; ends of cases are no part of its stem.
    private static readonly string[] Ends = ["", "а", "ия", "ск", "стан", "ский край", "ская область", "ский район"];

    // Between that beginning and the end: алмат-ин-цы, гродн-ен-цы, улан-удэ-н-цы, киев-л-яне, израиль-т-яне.
    private static readonly string[] Links = ["ин", "ен", "н", "л", "т", "ов"];

    /// <summary>What the place may be called, the likeliest first; nothing for a word that is not made so.</summary>
    public static IReadOnlyList<string> PlacesOf(string word) => PlacesOf(Inhabitant().Match(word.Trim()));

    /// <summary>The same of what is called after a place: «алма-атинских».</summary>
    public static IReadOnlyList<string> PlacesOfAdjective(string word) => PlacesOf(Adjective().Match(word.Trim()));

    private static IReadOnlyList<string> PlacesOf(Match match) =>
        match.Success && match.Groups["place"].Value.ToLowerInvariant() is var place
            ? [.. Beginnings(place).SelectMany(begun => Ends.Select(end => begun + end)).Distinct()]
            : [];

    private static IEnumerable<string> Beginnings(string place) => Links
        .Where(link => place.EndsWith(link, StringComparison.Ordinal) && place.Length - link.Length >= ShortestBeginning)
        .Select(link => place[..^link.Length])
        .Prepend(place);

    // самарец, ташкентцы; хабаровчане, иркутян; сибиряк; омичи. «Больницы» and «столица» are none.
    [GeneratedRegex(
        @"^(?<place>[а-яё-]{3,}?)(?:ец|(?<!и)ц(?:а|у|ем|ом|е|ы|ев|ов|ам|ами|ах)|(?:ч?а|я)н(?:е|ин|ина|ину|ином|ам|ами|ах)|(?:ча|я)н"
            + @"|як(?:и|а|у|ом|ов|ам|ами|ах)?)$|^(?<place>[а-яё-]{2,}?)ич(?:и|а|у|ом|ей|ам|ами|ах)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Inhabitant();

    [GeneratedRegex(
        "^(?<place>[а-яё-]{3,}?)ск(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Adjective();
}
