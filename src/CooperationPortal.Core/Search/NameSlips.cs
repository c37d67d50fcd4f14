namespace CooperationPortal.Core.Search;

/// <summary>Tells whether one name is another with a slip of the hand in it, by their keys.</summary>
internal static class NameSlips
{
    // In a short name one letter makes another name, in a long one two are still a slip.
    private const int ShortestWithOne = 5;
    private const int ShortestWithTwo = 16;

    /// <summary>The same words, in whatever order.</summary>
    public static bool IsSame(string key, string other) => key == other || InOrder(key) == InOrder(other);

    /// <summary>Hospitals No. 1 and No. 2 are two hospitals: a figure is no slip.</summary>
    public static bool IsSlip(string key, string other)
    {
        var shorter = Math.Min(key.Length, other.Length);
        var most = shorter < ShortestWithOne ? 0 : shorter < ShortestWithTwo ? 1 : 2;
        return Digits(key) == Digits(other)
            && Math.Abs(key.Length - other.Length) <= most
            && (Distance(key, other) <= most || Distance(InOrder(key), InOrder(other)) <= most);
    }

    private static string InOrder(string key) => string.Join(' ', key.Split(' ').Order(StringComparer.Ordinal));

    private static string Digits(string key) => string.Concat(key.Where(char.IsAsciiDigit));

    /// <summary>How many letters are more, less, other or out of turn (optimal string alignment).</summary>
    public static int Distance(string a, string b)
    {
        var steps = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                steps[i, j] = i == 0 || j == 0 ? i + j : Cheapest(steps, a, b, i, j);
            }
        }

        return steps[a.Length, b.Length];
    }

    private static int Cheapest(int[,] steps, string a, string b, int i, int j)
    {
        var same = a[i - 1] == b[j - 1];
        var least = Math.Min(steps[i - 1, j - 1] + (same ? 0 : 1), Math.Min(steps[i - 1, j], steps[i, j - 1]) + 1);
        return i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]
            ? Math.Min(least, steps[i - 2, j - 2] + 1)
            : least;
    }
}
