namespace CooperationPortal.Core.Search;

/// <summary>
/// Whether one name is the other as somebody mends it: a slip put right, the case of a sentence undone, a word or an
/// initial written out. Another name is another person.
/// </summary>
internal static class NearlySaid
{
    public static bool IsSame(string name, string mended)
    {
        var (key, other) = (SearchKey.Of(name), SearchKey.Of(mended));
        return NameSlips.IsSame(key, other) || NameSlips.IsSlip(key, other) || IsPart(StemsOf(key), StemsOf(other));
    }

    private static string[] StemsOf(string key) => NameStem.Of(key).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Each word of the shorter name is one of the longer, or the initial of one; the longest of them is a whole word.</summary>
    private static bool IsPart(string[] one, string[] other)
    {
        var (few, many) = one.Length <= other.Length ? (one, other) : (other, one);
        var rest = many.ToList();
        return few.Any(word => word.Length > 1 && many.Contains(word))
            && few.OrderByDescending(word => word.Length).All(word => Take(rest, word));
    }

    private static bool Take(List<string> rest, string word)
    {
        var at = rest.FindIndex(w => w == word);
        at = at >= 0 ? at : rest.FindIndex(w => IsInitialOf(word, w) || IsInitialOf(w, word));
        if (at >= 0)
        {
            rest.RemoveAt(at);
        }

        return at >= 0;
    }

    private static bool IsInitialOf(string letter, string word) => letter.Length == 1 && word.StartsWith(letter, StringComparison.Ordinal);
}
