using System.Text.RegularExpressions;

namespace CooperationPortal.Core.Search;

/// <summary>Names of two words that were written as one, or with a hyphen that others leave out.</summary>
internal static partial class WrittenTogether
{
    /// <summary>By their capitals: «УланУдэ» is «Улан-Удэ» and «Улан Удэ».</summary>
    public static IEnumerable<string> Apart(string typed) =>
        Seam().IsMatch(typed) ? [Seam().Replace(typed, "-"), Seam().Replace(typed, " ")] : [];

    /// <summary>Without hyphens, which a slip may stand beside: «Талды-Курган» for «Талдыкорган»; null where there are none.</summary>
    public static string? Joined(string typed) => Hyphen().IsMatch(typed) ? Hyphen().Replace(typed, "") : null;

    [GeneratedRegex(@"(?<=\p{Ll}{3})(?=\p{Lu}\p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex Seam();

    [GeneratedRegex(@"(?<=\p{L}{2})-(?=\p{L}{2})", RegexOptions.CultureInvariant)]
    private static partial Regex Hyphen();
}
