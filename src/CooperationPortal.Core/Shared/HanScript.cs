using CooperationPortal.Core.Data.ReferenceData;

namespace CooperationPortal.Core.Shared;

/// <summary>Chinese characters, which are written without spaces between words.</summary>
internal static class HanScript
{
    private static readonly Lazy<Dictionary<char, char>> Simplified = new(() =>
        ReferenceFile.Read("simplified-characters.csv").ToDictionary(row => row["traditional"][0], row => row["simplified"][0]));

    public static bool Has(string text) => text.Any(Is);

    public static bool Is(char c) => c is >= '\u3400' and <= '\u9FFF';

    /// <summary>Traditional characters one by one as the simplified ones, 滿洲里 as 满洲里: every character stays in its place.</summary>
    public static string Simplify(string text) =>
        Has(text) ? string.Concat(text.Select(c => Simplified.Value.GetValueOrDefault(c, c))) : text;
}
