using System.Text;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Search;

/// <summary>
/// Chinese characters as they are written, in letters and digits that no sound has: 中医 is "q4e2dq533b". By sound alone 移植 (transplanting)
/// would be 一直 (always): docs/decisions/0083.
/// </summary>
internal static class CharacterKey
{
    // Sounds have it as "k".
    private const char Sign = 'q';

    /// <summary>The word of a key stands for characters, not for their sound.</summary>
    public static bool Is(string word) => word.Contains(Sign, StringComparison.Ordinal);

    /// <summary>A word for each run of characters in the text, traditional ones as simplified; empty where it has none.</summary>
    public static string Of(string text) => HanScript.Has(text) ? string.Join(' ', RunsOf(text).Select(OfRun)) : "";

    /// <summary>What a text is found by, heard or read.</summary>
    public static string WithSound(string text) => HanScript.Has(text) ? $"{SearchKey.Of(text)} {Of(text)}" : SearchKey.Of(text);

    /// <summary>Characters with no mark and no space between them, and the letters and digits that are written among them: 第10医院.</summary>
    public static IEnumerable<string> RunsOf(string text) =>
        string.Concat(text.Select(c => char.IsLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(HanScript.Has);

    /// <param name="run">As <see cref="RunsOf"/> tells them.</param>
    public static string OfRun(string run)
    {
        var key = new StringBuilder();
        for (var at = 0; at < run.Length;)
        {
            var end = at;
            while (end < run.Length && HanScript.Is(run[end]) == HanScript.Is(run[at]))
            {
                end++;
            }

            var part = run[at..end];
            key.Append(HanScript.Is(run[at])
                ? string.Concat(HanScript.Simplify(part).Select(c => $"{Sign}{(int)c:x4}"))
                : SearchKey.Of(part).Replace(" ", "", StringComparison.Ordinal));
            at = end;
        }

        return key.ToString();
    }
}
