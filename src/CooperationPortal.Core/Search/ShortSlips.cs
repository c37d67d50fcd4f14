namespace CooperationPortal.Core.Search;

/// <summary>
/// All that a short word can have been but for one letter: too few letters are left for trigrams, and few enough words can be
/// meant for each to be looked up.
/// </summary>
internal static class ShortSlips
{
    public const int Shortest = 3;

    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>The key with two letters out of turn, and with one letter missing, more or other, in this order.</summary>
    public static IEnumerable<string> Of(string key)
    {
        var within = Enumerable.Range(0, key.Length).ToList();
        return within.Skip(1).Select(i => $"{key[..(i - 1)]}{key[i]}{key[i - 1]}{key[(i + 1)..]}")
            .Concat(within.Append(key.Length).SelectMany(i => Letters.Select(letter => $"{key[..i]}{letter}{key[i..]}")))
            .Concat(within.Where(_ => key.Length > Shortest).Select(i => $"{key[..i]}{key[(i + 1)..]}"))
            .Concat(within.SelectMany(i => Letters.Select(letter => $"{key[..i]}{letter}{key[(i + 1)..]}")))
            .Where(other => other != key).Distinct();
    }
}
